// What the texts of the knowledge may not say, and how plainly they say the rest.
import type { Texts } from '@primum/engine';
import { describe, expect, it } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';
import { gradeOf, syllablesOf } from './support/reading-grade.ts';

const GRADE = 6;
const knowledge = ownKnowledge();

/** The names of everything that is taken, as they would stand in a sentence. */
const medicines = [
  ...Object.values(knowledge.concepts)
    .filter(({ category }) => category === 'medications')
    .map(({ id }) => knowledge.texts['en']?.concepts[id] ?? id),
  ...knowledge.terminology.names.filter(({ within }) => within === undefined).map(({ name }) => name),
]
  .filter((name) => name.length > 3)
  .map((name) => name.replace(/[^\w\s-]/g, '.'));

/** Every text, with where it stands. */
const walk = (value: unknown, path: string): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([key, one]) => walk(one, `${path}.${key}`));

/** Those of the reports, of the compendium, the aftercare and the intake. */
const everyText = (texts: Texts, lang: string): readonly (readonly [string, string])[] =>
  walk(
    { ...texts, compendium: knowledge.library.compendium.texts[lang], intake: knowledge.library.intake.texts[lang] },
    lang,
  );

const all = Object.entries(knowledge.texts).flatMap(([lang, texts]) => everyText(texts, lang));
const english = all.filter(([path]) => path.startsWith('en.'));

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?;:])\s+/);

const VERBS =
  '(?:stop(?:ping)?|paus(?:e|ing)|hold(?:ing)?|withhold(?:ing)?|discontinu(?:e|ing)|quit(?:ting)?|skip(?:ping)?|miss(?:ing)?|omit(?:ting)?|interrupt(?:ing)?|suspend(?:ing)?|ceas(?:e|ing)|end(?:ing)?|taper(?:ing)?|wean(?:ing)?|reduc(?:e|ing)|lower(?:ing)?|increas(?:e|ing)|doubl(?:e|ing)|halv(?:e|ing)|switch(?:ing)?|chang(?:e|ing)|adjust(?:ing)?|replac(?:e|ing)|start(?:ing)?|begin(?:ning)?|resum(?:e|ing)|restart(?:ing)?|com(?:e|ing) off|go(?:ing)? off|tak(?:e|ing) a break from|put(?:ting)? off)';
const DONE =
  '(?:stopped|paused|held|withheld|discontinued|skipped|missed|omitted|interrupted|suspended|ended|tapered|weaned|reduced|lowered|increased|doubled|halved|switched|changed|adjusted|replaced|started|begun|resumed|restarted|put off)';
const MEDICINE = `(?:${[
  'medicines?|medications?|drugs?|doses?|tablets?|pills?|capsules?|blood thinners?|steroids?|prescriptions?|prescribed',
  'therapy|herbs?|breast-?feeding|breast-?feed|nursing',
  ...medicines,
].join('|')})`;
/** "Stop the medicine", with a few words between; "the medicine should be stopped". */
const ACTIVE = new RegExp(`\\b${VERBS}(?:\\W+\\w+){0,5}?\\W+${MEDICINE}\\b`, 'i');
const PASSIVE = new RegExp(`\\b${MEDICINE}\\b[^.;]*\\b(?:be|being|gets?)\\s+${DONE}\\b`, 'i');
const NEGATED = /\b(?:not|never|no one|nobody|neither|nor|without|whether)\b|n't\b/i;
/** A question about what has happened asks for nothing to be done. */
const PAST = /\b(?:did|have|has|had|when|since|was|were)\b[^.!]*\?$/i;

/** Sentences that tell somebody to start, stop or change a medicine, or to end breastfeeding. */
const advice = (text: string): readonly string[] =>
  sentencesOf(text).filter(
    (one) => (ACTIVE.test(one) || PASSIVE.test(one)) && !NEGATED.test(one) && !PAST.test(one.trim()),
  );

const VERDICT = /\b(?:safe|safely|eligible|suitable|ok|okay|pass|passes|passed|approved for|all clear|green light)\b/i;

describe('questions to patients', () => {
  it('syllables are counted as they are spoken', () => {
    const spoken = {
      any: 2,
      blood: 1,
      medicine: 3,
      pregnant: 2,
      diabetes: 4,
      breastfeeding: 3,
      allergy: 3,
      treated: 2,
      scars: 1,
    };
    expect(Object.fromEntries(Object.keys(spoken).map((word) => [word, syllablesOf(word)]))).toEqual(spoken);
  });

  it('the measure tells plain from hard', () => {
    expect(gradeOf('Do you take a pill that thins your blood?')).toBeLessThan(4);
    expect(gradeOf('Are you currently receiving anticoagulant or antiplatelet pharmacotherapy?')).toBeGreaterThan(12);
  });

  const asked = Object.entries(knowledge.texts['en']?.questions ?? {}).flatMap(([concept, { ask, why }]) => [
    { concept, which: 'ask', text: ask },
    { concept, which: 'why', text: why },
  ]);

  const topics = Object.entries(knowledge.library.intake.texts['en'] ?? {}).flatMap(([topic, texts]) =>
    [texts, ...Object.values(texts.without ?? {})].flatMap(({ ask, why }) => [
      { topic, which: 'ask', text: ask },
      { topic, which: 'why', text: why },
    ]),
  );

  it.each(topics)(`the topic $topic: "$which" asks for at most ${GRADE} years of school`, ({ text }) => {
    expect(gradeOf(text), text).toBeLessThanOrEqual(GRADE);
  });

  it('there are some', () => {
    expect(topics.length).toBeGreaterThan(15);
    expect(asked.length).toBeGreaterThan(40);
  });

  it.each(asked)(`$concept: "$which" asks for at most ${GRADE} years of school`, ({ text }) => {
    expect(gradeOf(text), text).toBeLessThanOrEqual(GRADE);
  });
});

describe('the texts', () => {
  it('the checks can fail', () => {
    expect(advice('Stop the blood thinner two days before.')).toHaveLength(1);
    expect(advice('The prescriber may pause your medicine.')).toHaveLength(1);
    expect(advice('The tablets should be stopped.')).toHaveLength(1);
    expect(advice('Consider stopping warfarin and other blood thinners.')).toHaveLength(1);
    expect(advice('An antibiotic can change how the skin answers.')).toEqual([]);
    expect(advice('She could end breastfeeding first.')).toHaveLength(1);
    expect(advice('Do not stop or change this medicine for the session.')).toEqual([]);
    expect(advice('When did you stop taking this medicine?')).toEqual([]);
    expect(VERDICT.test('It is safe to treat.')).toBe(true);
    expect(VERDICT.test('The treatment would be unsafe.')).toBe(false);
  });

  it('no text advises starting, stopping or changing a medicine, or ending breastfeeding', () => {
    expect(english.flatMap(([path, text]) => advice(text).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it('no text calls anything safe, eligible, OK or passed', () => {
    expect(english.filter(([, text]) => VERDICT.test(text))).toEqual([]);
  });

  it('no text is empty, or holds white space at its ends', () => {
    expect(all.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});

/** In Polish the verb stands before or behind what it is about: both in one sentence, and nothing that takes it back. */
const POLISH_VERB =
  /(?<!\p{L})(?:odstaw|przerw|przeryw|zaprzesta|wstrzym|zawie[sś]|zrezygn|zakończ(?!eni)|zmie[nń](?!iają)|zastąp|zamie[nń]|zwiększ|zmniejsz|obniż|rozpocz|zacząć|zacznij|wzn[oó]w|włącz|pomi[ńnj]|opuś)\p{L}*/iu;
const POLISH_MEDICINE =
  /(?<!\p{L})(?:lek(?:u|i|ów|iem|ami|om|ach)?(?!\p{L})|tablet|dawk|antybiotyk|leczeni|kuracj|terapi|karmieni|karmić|steryd|zioł|ziół|przeciwkrzepliw)/iu;
const POLISH_NO = /(?<!\p{L})(?:nie|nigdy|ani|bez|czy|nikt|może|mogą|mogły)(?!\p{L})/iu;
const polishAdvice = (text: string): readonly string[] =>
  sentencesOf(text).filter(
    (one) => POLISH_VERB.test(one) && POLISH_MEDICINE.test(one) && !POLISH_NO.test(one) && !one.trim().endsWith('?'),
  );
const POLISH_VERDICT =
  /(?<!\p{L})(?:(?:nie)?bezpieczn|(?:za)?kwalifik|zaliczon|brak\p{L}* przeciwwskazań|zielone światło|ok(?:ej)?(?!\p{L}))/iu;
const polish = all.filter(([path]) => path.startsWith('pl.'));

describe('the Polish texts', () => {
  it('the checks can fail', () => {
    expect(polishAdvice('Lek przeciwkrzepliwy odstawić dwa dni przed zabiegiem.')).toHaveLength(1);
    expect(polishAdvice('Proszę zwiększyć dawkę.')).toHaveLength(1);
    expect(polishAdvice('Zakończyć karmienie piersią.')).toHaveLength(1);
    expect(polishAdvice('Nie odstawiać leku ze względu na zabieg.')).toEqual([]);
    expect(POLISH_VERDICT.test('Zabieg jest bezpieczny.')).toBe(true);
    expect(POLISH_VERDICT.test('Brak przeciwwskazań.')).toBe(true);
    expect(POLISH_VERDICT.test('Nie znaleziono powodu.')).toBe(false);
  });

  it('none advises starting, stopping or changing a medicine, or ending breastfeeding', () => {
    expect(polish.flatMap(([path, text]) => polishAdvice(text).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it('none calls anything safe, eligible, OK or passed', () => {
    expect(polish.filter(([, text]) => POLISH_VERDICT.test(text))).toEqual([]);
  });
});

/** A sentence with a count has a text for each form; which forms there are is the language's own affair. */
const FORMS = new Set(Object.values(knowledge.texts).flatMap(({ plurals }) => plurals.map(({ form }) => form)));
const isCounted = (path: string): boolean => path.includes('.messages.') && FORMS.has(path.split('.').at(-1) ?? '');

describe('every language', () => {
  it('says what English says', () => {
    const keys = Object.keys(knowledge.texts).map((lang) =>
      all
        .flatMap(([path]) => (path.startsWith(`${lang}.`) ? [path.slice(lang.length)] : []))
        .filter((path) => !path.includes('.months') && !path.includes('.plurals.'))
        .map((path) => (isCounted(path) ? path.slice(0, path.lastIndexOf('.')) : path)),
    );
    const sorted = keys.map((one) => [...new Set(one)].toSorted());
    for (const one of sorted) expect(one).toEqual(sorted[0]);
  });
});
