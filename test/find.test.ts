// `primum find` over the knowledge itself: every name it has, names as people write them, and what must never be found.
import { readFileSync } from 'node:fs';
import { finderOf } from '@primum/words';
import { describe, expect, it } from 'vitest';
import { ownKnowledge, ROOT } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const find = finderOf(knowledge, 'en');
const idsOf = (text: string): readonly string[] => find(text).matches.map(({ concept }) => concept);
const deniedOf = (text: string): readonly string[] => find(text).negated.map(({ concept }) => concept);

const misspellings = readFileSync(`${ROOT}test/fixtures/misspellings.txt`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | '))
  .map(([text = '', concept = '']) => ({ text, concept }));

describe('what a pharmacist expects', () => {
  it.each([
    ['xarelto', 'rivaroxaban'],
    ['eliqis', 'apixaban'],
    ['dziurawiec', 'st-johns-wort'],
    ['blood thinner', 'anticoagulant'],
    ['roaccutane', 'isotretinoin'],
    ['allergic to penicillin', 'allergy-to-penicillin'],
    ['hay fever', 'inhaled-allergy'],
    ['steroid tablets', 'systemic-corticosteroid'],
    ['chemo', 'antineoplastic-medicine'],
    ['I bruise easily', 'bleeding-disorder'],
    ['expecting a baby', 'pregnancy'],
    ['MS', 'multiple-sclerosis'],
    ['E11.9', 'type-2-diabetes'],
    ['B01AF02', 'apixaban'],
  ])('%s is %s', (text, concept) => {
    expect(idsOf(text)[0]).toBe(concept);
  });
});

describe('what the small checkers get wrong', () => {
  it('finds all three in "I am pregnant, take Eliquis, have MS"', () => {
    expect(idsOf('I am pregnant, take Eliquis, have MS').toSorted()).toEqual([
      'apixaban',
      'multiple-sclerosis',
      'pregnancy',
    ]);
  });

  it.each(['no symptoms', 'symptoms', 'no symptoms, not pregnant'])('finds no multiple sclerosis in "%s"', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it.each([
    ['not pregnant', 'pregnancy'],
    ['no warfarin', 'warfarin'],
    ['no history of warfarin', 'warfarin'],
    ['never took warfarin', 'warfarin'],
    ["I don't take warfarin", 'warfarin'],
    ['denies pregnancy', 'pregnancy'],
    ['pregnant? no', 'pregnancy'],
    ['no known drug allergies', 'allergy-to-medicine'],
  ])('takes "%s" back', (text, concept) => {
    expect(idsOf(text)).toEqual([]);
    expect(deniedOf(text)).toEqual([concept]);
  });

  it('does not take controlled diabetes for uncontrolled, nor remission for none', () => {
    expect(idsOf('controlled diabetes')).toEqual(['diabetes']);
    expect(idsOf('well controlled diabetes')).toEqual(['diabetes']);
    expect(idsOf('uncontrolled diabetes')).toEqual(['uncontrolled-diabetes']);
    expect(idsOf('cancer in remission')).not.toContain('malignancy-not-in-remission');
  });
});

describe('names', () => {
  const named = knowledge.terminology.names.filter(({ kind, within }) => kind !== 'hint' && within === undefined);
  const spoken = Object.entries(knowledge.texts['en']?.concepts ?? {});
  const other = Object.entries(knowledge.vocabulary.synonyms['en'] ?? {});

  it('of every ingredient and brand find their concept', () => {
    const lost = named.filter(({ name, concept }) => !idsOf(name).includes(concept));
    expect(named.length).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });

  it('of every allergen find the allergy', () => {
    const allergens = knowledge.terminology.names.filter(({ within }) => within === 'allergy');
    const lost = allergens.filter(({ name, concept }) => !idsOf(`allergic to ${name}`).includes(concept));
    expect(lost.map(({ name, concept }) => `${name}: ${concept}`)).toEqual([]);
  });

  it('of every concept, and the other words for it, find it', () => {
    const pairs = [...spoken, ...other.flatMap(([id, list]) => list.map((one) => [id, one] as const))];
    expect(pairs.filter(([id, text]) => !idsOf(text).includes(id))).toEqual([]);
  });

  it('of brands say how they were verified, and are to be confirmed', () => {
    const brands = named.filter(({ kind }) => kind === 'brand');
    const matches = brands.flatMap(({ name, concept }) => find(name).matches.filter((one) => one.concept === concept));
    expect(matches.filter(({ by, asks, verified }) => by === 'brand' && !(asks && verified !== null))).toEqual([]);
  });

  it('misspelt in 200 ways are found, at least 95 % of them among the first three', () => {
    const lost = misspellings.filter(({ text, concept }) => !idsOf(text).slice(0, 3).includes(concept));
    expect(misspellings).toHaveLength(200);
    expect(lost.length, JSON.stringify(lost)).toBeLessThanOrEqual(10);
  });

  it('misspelt belong to concepts of the knowledge, and are written otherwise than any name', () => {
    expect(misspellings.filter(({ concept }) => !Object.hasOwn(knowledge.concepts, concept))).toEqual([]);
    const exact = misspellings.filter(({ text }) => find(text).matches.some(({ how }) => how === 'exact'));
    expect(exact.map(({ text }) => text)).toEqual(['st johns wart']);
  });
});

it('everyday words are no names', () => {
  const names = new Set(knowledge.terminology.names.map(({ name }) => name.toLowerCase()));
  const words = knowledge.vocabulary.ordinaryWords.filter((word) => !names.has(word));
  expect(words.filter((word) => find(word).matches.some(({ how }) => how === 'near'))).toEqual([]);
});

it('whatever is not found is kept as not understood', () => {
  for (const text of ['foobarol', 'my knee hurts', 'na nic']) {
    expect(find(text)).toMatchObject({ matches: [], negated: [], notUnderstood: [text] });
  }
});
