// The letter that asks for a clearance: of this person, in both languages, without a word that it must not say.

import { columnFor, screen } from '@primum/engine';
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
const letters = (lang: string): readonly string[] => {
  const texts = artifact.texts[lang];
  if (texts === undefined) return [];
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
        person: { name: 'Ada', birthDate: null },
        on: ON,
        to: by[0] ?? '',
        after: after[0] ?? null,
        plans: [{ procedure, areas: [], planned: {} }],
        points: [{ finding: { ...finding, evidence: [] }, procedures: [procedure], term, after: after.length > 0 }],
        screening: { number: 1, on: ON, knowledge: report.knowledge },
      };
      return [letterText(letter, texts)];
    }),
  );
};

test.each([
  ['en', /\b(safe|safely|eligible|ok|okay|all clear|green light)\b/i],
  ['pl', /bezpieczn|kwalifik|\bok\b|przeciwwskazań brak|brak przeciwwskazań|bez ryzyka/i],
] as const)('no letter in %s promises anything, or leaves a place unfilled', (lang, promises) => {
  const all = letters(lang);
  expect(all.length).toBeGreaterThan(10);
  for (const text of all) {
    expect(text).not.toMatch(promises);
    expect(text).not.toMatch(/\{\w+\}|letter\.\w|undefined|null/);
  }
});
