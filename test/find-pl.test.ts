// `primum find` in Polish: names as people in Poland write them, what they take back, and what must never be found.
import { readFileSync } from 'node:fs';
import { finderOf } from '@primum/words';
import { describe, expect, it } from 'vitest';
import { ownKnowledge, ROOT } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const find = finderOf(knowledge, 'pl');
const idsOf = (text: string): readonly string[] => find(text).matches.map(({ concept }) => concept);
const deniedOf = (text: string): readonly string[] => find(text).negated.map(({ concept }) => concept);

/** Rows of `TEXT | CONCEPT | ...`. */
const rowsOf = (table: string): readonly { readonly text: string; readonly concept: string }[] =>
  table
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([text = '', concept = '']) => ({ text, concept }));

const fixture = (name: string) => rowsOf(readFileSync(`${ROOT}test/fixtures/${name}`, 'utf8'));

describe('what a pharmacist in Poland expects', () => {
  it.each(fixture('find-pl.txt'))('$text is $concept', ({ text, concept }) => {
    expect(idsOf(text)[0]).toBe(concept);
  });

  it.each(['na rozrzedzenie krwi', 'leki na rozrzedzenie krwi', 'rozrzedzacz krwi', 'biorę coś na rozrzedzenie krwi'])(
    '%s is a medicine against clots, then one against platelets',
    (text) => {
      expect(idsOf(text)).toEqual(['anticoagulant', 'antiplatelet']);
    },
  );

  it('finds everything in "jestem w ciąży, biorę Eliquis i dziurawiec, mam SM"', () => {
    expect(idsOf('jestem w ciąży, biorę Eliquis i dziurawiec, mam SM').toSorted()).toEqual([
      'apixaban',
      'multiple-sclerosis',
      'pregnancy',
      'st-johns-wort',
    ]);
  });

  it('tells what was found in the language asked for, whatever language it was written in', () => {
    expect(find('pregnancy').matches[0]?.name).toBe('ciąża');
    expect(finderOf(knowledge, 'en')('ciąża').matches[0]).toMatchObject({ name: 'pregnancy', matched: 'ciąża' });
  });
});

describe('what the text takes back', () => {
  it.each(fixture('find-pl-denied.txt'))('$text', ({ text, concept }) => {
    expect(idsOf(text)).toEqual([]);
    expect(deniedOf(text).toSorted()).toEqual(concept.split(' ').toSorted());
  });

  it.each([
    ['nie mam cukrzycy i biorę warfarynę', 'warfarin', 'diabetes'],
    ['nie mam cukrzycy, biorę warfarynę', 'warfarin', 'diabetes'],
    ['nie mam cukrzycy, ale biorę warfarynę', 'warfarin', 'diabetes'],
    ['nie biorę warfaryny, tylko Xarelto', 'rivaroxaban', 'warfarin'],
    ['nie biorę warfaryny a Xarelto', 'rivaroxaban', 'warfarin'],
    ['Xarelto, bez warfaryny', 'rivaroxaban', 'warfarin'],
  ])('ends: %s', (text, found, denied) => {
    expect([idsOf(text), deniedOf(text)]).toEqual([[found], [denied]]);
  });

  it('is nothing where the negation itself is taken back', () => {
    for (const text of ['nie tylko warfaryna', 'nie biorę nic oprócz warfaryny'])
      expect([idsOf(text), deniedOf(text)]).toEqual([['warfarin'], []]);
  });
});

describe('never', () => {
  it.each([
    'bez objawów',
    'no symptoms',
    'nie mam objawów',
    'prosiaki',
    'smog',
    'rakieta',
    'sylwester',
    'przeciążenie',
    'ciasto',
    'krakowski',
    'zimna woda',
    'warto',
    'prawda',
    'grupa krwi',
    'druga strona',
    'cellulit',
    'zabieg na cellulit',
    'pokrzywa',
    'herbata z pokrzywy',
    'dziurawy',
    'jestem zdrowa',
    'mam kota',
    'mam dziecko',
    'biorę silny lek',
    'cukier w normie',
    'boli mnie kolano',
    'nic mi nie dolega',
    'lek na nadciśnienie',
    'znaczenie',
    'nadzieja',
  ])('finds anything in "%s", and keeps it as not understood', (text) => {
    expect(find(text)).toMatchObject({ matches: [], negated: [], notUnderstood: [text] });
  });

  it('takes a well managed diabetes for an unmanaged one, or a remission for none', () => {
    expect(idsOf('dobrze kontrolowana cukrzyca')).toEqual(['diabetes']);
    expect(idsOf('źle kontrolowana cukrzyca')).toEqual(['uncontrolled-diabetes']);
    expect(idsOf('nowotwór w remisji')).not.toContain('malignancy-not-in-remission');
  });

  it('finds more than eight', () => {
    for (const text of ['alergia', 'rak', 'zapalenie', 'lek na', 'nowotwór'])
      expect(find(text).matches.length).toBeLessThanOrEqual(8);
  });
});

describe('Polish names', () => {
  const misspellings = fixture('misspellings-pl.txt');

  it('of every concept, and the other words for it, find it; so they do without accents', () => {
    const spoken = Object.entries(knowledge.texts['pl']?.concepts ?? {});
    const other = Object.entries(knowledge.vocabulary.synonyms['pl'] ?? {});
    const pairs = [...spoken, ...other.flatMap(([id, list]) => list.map((one) => [id, one] as const))];
    const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
    expect(pairs.length).toBeGreaterThan(1500);
    expect(pairs.filter(([id, text]) => !idsOf(text).includes(id))).toEqual([]);
    const folded = pairs.filter(([, text]) => plain(text) !== text);
    expect(folded.filter(([id, text]) => !idsOf(plain(text)).includes(id))).toEqual([]);
  });

  it('misspelt in 200 ways are found, at least 95 % of them among the first three', () => {
    const lost = misspellings.filter(({ text, concept }) => !idsOf(text).slice(0, 3).includes(concept));
    expect(misspellings).toHaveLength(200);
    expect(lost.length, JSON.stringify(lost)).toBeLessThanOrEqual(10);
  });

  it('misspelt belong to concepts of the knowledge', () => {
    expect(misspellings.filter(({ concept }) => !Object.hasOwn(knowledge.concepts, concept))).toEqual([]);
  });
});
