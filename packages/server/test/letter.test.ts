// The letter that asks for a clearance: of this person, in both languages, without a word that it must not say.

import { columnFor, screen, type Texts } from '@primum/engine';
import { letterPaper } from '@primum/paper';
import { addThing } from '@primum/records';
import { type Letter, letterText } from '@primum/words';
import { afterAll, expect, test } from 'vitest';
import { serveClinics } from './clinics.ts';
import { folkOf } from './folk.ts';
import { EVERYTHING, fact, ONE } from './liftable.ts';
import { artifact, ON, problemOf } from './served.ts';

const folk = await folkOf(await serveClinics());
afterAll(folk.close);

const LANGUAGES = Object.keys(artifact.texts);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** A clearance that was asked for of somebody who said something in their own words. */
const asked = async (identity: object) => {
  const person = await folk.person(identity);
  const facts = [{ ...fact(ONE.concept), said: 'in my own words', since: '2024-02-01' }];
  const content = { on: ON, from: 'client', facts, measurements: [], notUnderstood: [], hints: [], withdrawn: null };
  await addThing(
    folk.store,
    'north',
    { kind: 'answers', person: person.replace('/people/', '') },
    { content, author: 'test' },
  );
  const body = { on: ON, procedures: [ONE.procedure], complete: EVERYTHING };
  const { screening, report } = (await folk.post(`${person}/screenings`, body)).json();
  const response = await folk.post(`${person}/clearances`, { screening, rules: [ONE.rule], from: ONE.lift.by[0] });
  const { clearance, letter } = response.json();
  return { letter, report, screening, url: `${person}/clearances/${clearance.id}/letter` };
};

test('it is of this person, says what was found in their own words, and cites what it rests on', async () => {
  const { letter, report, screening, url } = await asked({ name: 'Ada Lovelace', birthDate: '1990-05-01' });
  const [finding] = report.screenings[0].findings.filter(({ rule }: { rule: string }) => rule === ONE.rule);
  const english = artifact.texts['en'];
  for (const part of [
    'Ada Lovelace, born on 1 May 1990',
    english?.procedures[ONE.procedure],
    english?.roles[ONE.lift.by[0] ?? ''],
    finding.title,
    finding.why,
    '"in my own words"',
    'since 1 February 2024',
    ...finding.statements,
    `for ${ONE.lift.term} days`,
    `Screening ${screening} of 21 November 2026`,
  ])
    expect(flat(letter)).toContain(part);
  const read = await folk.get(url);
  expect([read.headers['content-type'], read.body]).toEqual(['text/plain; charset=utf-8', letter]);
  expect(await folk.done()).toEqual(expect.arrayContaining(['read-clearance', 'read-person', 'read-screening']));
});

test('it says to whom it is where their name was given, who wrote it, and where an answer reaches the clinic now', async () => {
  const person = await folk.person({ name: 'Ada Lovelace' });
  await folk.post(`${person}/answers`, { facts: [fact(ONE.concept)] });
  const body = { on: ON, procedures: [ONE.procedure], complete: EVERYTHING };
  const { screening } = (await folk.post(`${person}/screenings`, body)).json();
  const asking = { screening, rules: [ONE.rule], from: ONE.lift.by[0], addressee: ' Dr Grace Hopper ' };
  const { clearance, letter } = (await folk.post(`${person}/clearances`, asking)).json();
  const role = artifact.texts['en']?.roles[ONE.lift.by[0] ?? ''];
  expect(clearance.asked).toMatchObject({ addressee: 'Dr Grace Hopper', by: expect.any(String) });
  expect(flat(letter)).toContain(`To: Dr Grace Hopper, ${role}`);
  expect(flat(letter)).toMatch(/From: north, written by practitioner - Your reply reaches us at: _+ -/);
  const contact = { phone: '+48 600 000 000', email: 'desk@north.example' };
  await folk.director({ method: 'PUT', url: '/contact', body: contact });
  const url = `${person}/clearances/${clearance.id}`;
  expect(flat((await folk.get(`${url}/letter`)).body)).toContain(
    'Your reply reaches us at: +48 600 000 000, desk@north.example',
  );
  const [first, again] = [await folk.get(`${url}/paper`), await folk.get(`${url}/paper`)];
  expect([first.statusCode, first.rawPayload.equals(again.rawPayload)]).toEqual([200, true]);
  const pages = /\/Count (\d+)/.exec(first.rawPayload.toString('latin1'));
  expect(pages?.[1]).toBe('1');
});

test('the slip says by itself where it is to be sent, or has a line for that', () => {
  const [english, finding] = [artifact.texts['en'], lettersIn('en')[0]];
  if (english === undefined || finding === undefined) throw new Error('no letter');
  const slip = (letter: Letter): string => {
    const { pieces } = letterPaper(letter, english, 'en');
    return JSON.stringify(pieces.slice(pieces.findIndex(({ kind }) => kind === 'down')));
  };
  expect(slip({ ...finding, contact: ['+48 600 000 000'] })).toContain('Your reply reaches us at: +48 600 000 000');
  expect(slip(finding)).toMatch(/"Your reply reaches us at: _+"/);
});

test('it is written in every language of the knowledge, from the words of that language', async () => {
  const { url } = await asked({ name: 'Ada Lovelace' });
  const written = await Promise.all(LANGUAGES.map(async (lang) => flat((await folk.get(`${url}?lang=${lang}`)).body)));
  for (const [index, lang] of LANGUAGES.entries()) {
    const texts = artifact.texts[lang];
    for (const part of [
      texts?.rules[ONE.rule]?.title,
      texts?.rules[ONE.rule]?.why[ONE.procedure],
      texts?.messages['letter.title'],
    ])
      expect(written[index]).toContain(flat(part ?? ''));
  }
  expect(new Set(written).size).toBe(LANGUAGES.length);
  expect(problemOf(await folk.get(`${url}?lang=xx`)).status).toBe(422);
});

/** Every letter that the knowledge can give rise to, rule by rule. */
const lettersIn = (lang: string): readonly Letter[] => {
  const chart = { patient: { id: 'p1' }, facts: Object.keys(artifact.concepts).map((concept) => fact(concept)) };
  const procedures = artifact.procedures.filter(({ founding }) => founding).map(({ id }) => id);
  const report = screen(artifact, chart, { on: ON, procedures, lang });
  return report.screenings.flatMap(({ procedure, findings }) =>
    findings.flatMap((finding) => {
      const rule = artifact.rules.find(({ id }) => id === finding.rule);
      const column = rule && columnFor(rule, procedure, {});
      if (column?.kind !== 'ruling' || column.lift === null) return [];
      const { by, after, term } = column.lift;
      const letter: Letter = {
        clinic: 'North Street',
        contact: [],
        writer: null,
        addressee: null,
        person: { name: 'Ada', birthDate: null },
        on: ON,
        to: by[0] ?? '',
        after: after[0] ?? null,
        plans: [{ procedure, areas: [], planned: {} }],
        points: [{ finding: { ...finding, evidence: [] }, procedures: [procedure], term, after: after.length > 0 }],
        screening: { number: 1, on: ON, knowledge: report.knowledge },
      };
      return [letter];
    }),
  );
};

test.each([
  ['en', /\b(safe|safely|eligible|ok|okay|all clear|green light)\b/i],
  ['pl', /bezpieczn|kwalifik|\bok\b|przeciwwskazań brak|brak przeciwwskazań|bez ryzyka/i],
] as const)('no letter in %s promises anything, or leaves a place unfilled', (lang, promises) => {
  const texts = artifact.texts[lang];
  const all = lettersIn(lang).map((letter) => letterText(letter, texts as Texts));
  expect(all.length).toBeGreaterThan(10);
  for (const text of all) {
    expect(text).not.toMatch(promises);
    expect(text).not.toMatch(/\{\w+\}|letter\.\w|undefined|null/);
  }
});
