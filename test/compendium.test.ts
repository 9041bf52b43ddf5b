// The questions of the second document have their answers, what rules say is said by the rules, and no aftercare speaks of a
// person's medicines.
import { compileFiles, type RawFile, sayProblem } from '@primum/compiler';
import type { Artifact } from '@primum/contract';
import type { Column, Ruling } from '@primum/engine';
import { aftercareText, compendiumText } from '@primum/words';
import { describe, expect, it } from 'vitest';
import { ownKnowledge, ROOT } from './support/knowledge.ts';
import { rawKnowledge } from './support/raw-knowledge.ts';

const knowledge = ownKnowledge();
const languages = Object.keys(knowledge.texts);
const { answers, aftercare, texts } = knowledge.library.compendium;
const procedures = knowledge.procedures.map(({ id }) => id);
const WIDE = { width: 2000 };

const page = (artifact: Artifact, question: string, procedure: string, lang: string): string =>
  compendiumText(artifact, { procedure, lang, questions: [question], ...WIDE });

const idOf = (statement: string): string => answers.find(({ asks }) => asks === statement)?.id ?? statement;
const PREGNANCY = idOf('B3.8');
const ALL = idOf('B3.9');

describe('the ten questions', () => {
  const questions = knowledge.library.sources.flatMap(({ statements }) => statements.filter((one) => one.question));

  it('are all marked as questions', () => {
    expect(questions.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `B3.${index + 1}`));
  });

  it('have one answer each, in the order in which they are asked', () => {
    expect(answers.map(({ asks }) => asks)).toEqual(questions.map(({ id }) => id));
  });

  it.each(languages)('each has its words in %s, and an answer that is written or made from the rules', (lang) => {
    for (const { id, rules } of answers) {
      const said = texts[lang]?.answers[id];
      expect(said?.question, id).toMatch(/\?$/);
      expect(said?.answer !== null || rules?.as === 'answer' || rules?.as === 'list', id).toBe(true);
    }
  });

  it('written answers have two to five sentences in every language', () => {
    const lengths = languages.flatMap((lang) =>
      answers.flatMap(({ id }) => {
        const answer = texts[lang]?.answers[id]?.answer ?? null;
        return answer === null ? [] : [[`${lang} ${id}`, answer.match(/[.;]\s|[.;]$/g)?.length ?? 0] as const];
      }),
    );
    expect(lengths.filter(([, count]) => count < 2 || count > 6)).toEqual([]);
  });

  it('a time that is taken names the range of the sources, or that no source names one', () => {
    const times = [
      ...answers.flatMap((one) => one.default?.time ?? []),
      ...aftercare.flatMap(({ instructions }) =>
        instructions
          .filter(({ sure }) => sure !== 'inferred')
          .flatMap(({ from, until }) => [from ?? [], until ?? []].flat()),
      ),
    ];
    expect(times.length).toBeGreaterThan(20);
    expect(times.filter(({ sources }) => sources === null)).toEqual([]);
  });
});

const RULES = ['pregnancy', 'breastfeeding'];

/** The same knowledge with another column for these rules, whatever the procedure. */
const withColumn = (change: (column: Column) => Column): Artifact => ({
  ...knowledge,
  rules: knowledge.rules.map((rule) =>
    RULES.includes(rule.id)
      ? { ...rule, columns: Object.fromEntries(Object.entries(rule.columns).map(([id, one]) => [id, change(one)])) }
      : rule,
  ),
});

const ruled = (disposition: Ruling['disposition']) =>
  withColumn((column) =>
    column.kind === 'ruling' ? { ...column, disposition, until: null, while: null, types: {} } : column,
  );

/** The sentences of the answer: the lines between the question and what it rests on. */
const leads = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('- '));

describe('question 8: what the rules on pregnancy and breastfeeding say', () => {
  const rulings = knowledge.rules
    .filter(({ id }) => RULES.includes(id))
    .flatMap(({ id, columns }) => procedures.map((procedure) => ({ id, procedure, column: columns[procedure] })));

  it('rests on both rules', () => {
    expect(answers.find(({ id }) => id === PREGNANCY)?.rules).toEqual({ as: 'answer', of: RULES });
  });

  it.each(languages)('%s: whatever refuses or waits begins with no, and says what the rule says', (lang) => {
    const { messages, rules: titles } = knowledge.texts[lang]!;
    const no = messages['words.compendium.refused']!.split('{')[0]!.trim();
    const refused = rulings.filter(
      ({ column }) => column?.kind === 'ruling' && ['contraindicated', 'deferred'].includes(column.disposition),
    );
    expect(refused.length).toBeGreaterThan(10);
    for (const { id, procedure } of refused) {
      const [line] = leads(page(knowledge, PREGNANCY, procedure, lang)).filter((one) =>
        one.includes(`(${titles[id]?.title})`),
      );
      expect(line?.startsWith(`- ${no} `), `${procedure} ${id}: ${line}`).toBe(true);
    }
  });

  it('says another thing when the rules do', () => {
    for (const lang of languages)
      for (const disposition of ['contraindicated', 'deferred', 'clearance-required', 'precautions'] as const) {
        const words = knowledge.texts[lang]?.messages[`outcome.${disposition}`] ?? '';
        const [line = ''] = leads(page(ruled(disposition), PREGNANCY, 'microneedling-mesotherapy', lang));
        expect(line).toContain(words);
      }
  });

  it('reads no permission into silence', () => {
    const silent = withColumn(() => ({ kind: 'not-addressed' }));
    for (const line of leads(page(silent, PREGNANCY, 'microneedling-mesotherapy', 'en')).slice(0, 2))
      expect(line).toContain('no permission');
  });

  it('is never a maybe', () => {
    for (const procedure of procedures)
      for (const line of leads(page(knowledge, PREGNANCY, procedure, 'en')).slice(0, 2))
        expect(line).not.toMatch(/\b(?:maybe|perhaps|possibly|might|may)\b/i);
  });
});

describe('question 9: what stands against a session', () => {
  it.each(languages)('%s: every rule that rules on the procedure, and every one that is silent', (lang) => {
    for (const procedure of procedures) {
      const text = page(knowledge, ALL, procedure, lang);
      const titles = knowledge.rules
        .filter(({ columns }) => columns[procedure]?.kind !== 'covered')
        .map(({ id }) => knowledge.texts[lang]?.rules[id]?.title ?? id);
      expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    }
  });
});

/** What would be advice on a medicine, by file: what stands there, and what is put in its place. */
const ADVICE: readonly (readonly [path: string, before: string, after: string])[] = [
  ['aftercare/instructions.en.yaml', 'no-alcohol: No alcohol.', 'no-alcohol: Stop your warfarin for two days.'],
  ['aftercare/instructions.pl.yaml', 'no-alcohol: Bez alkoholu.', 'no-alcohol: Odstawić warfarynę na dwa dni.'],
  ['aftercare/signs.en.yaml', 'blisters: ', 'blisters: Pause your medicine. '],
  ['aftercare/signs.pl.yaml', 'blisters: ', 'blisters: Proszę odstawić leki. '],
  ['compendium/pain.en.yaml', 'default: ', 'default: Skip the blood thinner on that day. '],
  ['compendium/pain.pl.yaml', 'default: ', 'default: Odstawić tego dnia leki przeciwkrzepliwe. '],
];

const raw = rawKnowledge(`${ROOT}knowledge`);
const withAdvice = raw.map(({ path, text }): RawFile => {
  const [, before = '', after = ''] = ADVICE.find(([one]) => one === path) ?? [];
  const both = path === 'knowledge.yaml' ? text.replace(/^languages: .*$/m, 'languages: [en, pl]') : text;
  return { path, text: both.replace(before, after) };
});

describe('aftercare', () => {
  it('is there for every procedure, with times, signs for the clinic and signs for an ambulance', () => {
    expect(aftercare.map(({ procedure }) => procedure).toSorted()).toEqual(procedures.toSorted());
    for (const { procedure, instructions, signs } of aftercare) {
      expect(instructions.length, procedure).toBeGreaterThan(3);
      for (const urgency of ['clinic', 'emergency']) expect(signs.some((one) => one.urgency === urgency)).toBe(true);
    }
  });

  it.each(languages)('prints in %s, the clinic first, then no word on medicines, then what to do', (lang) => {
    const { messages } = knowledge.texts[lang]!;
    for (const procedure of procedures) {
      const text = aftercareText(knowledge, { procedure, lang, ...WIDE });
      const order = [
        'words.compendium.protocol',
        'words.compendium.medicines',
        'words.aftercare.do',
        'words.aftercare.clinic',
      ];
      const found = order.map((key) => text.indexOf(messages[key] ?? key));
      expect(found, procedure).toEqual(found.toSorted((a, b) => a - b));
      expect(found[0]).toBeGreaterThan(0);
    }
  });

  const medicines = new Set(
    [
      ...languages.flatMap((lang) =>
        Object.values(knowledge.concepts)
          .filter(({ category }) => category === 'medications')
          .map(({ id }) => knowledge.texts[lang]?.concepts[id] ?? id),
      ),
      ...knowledge.terminology.names.filter(({ within }) => within === undefined).map(({ name }) => name),
    ]
      .map((name) => name.toLowerCase())
      .filter((name) => name.length > 3),
  );
  const named = (text: string): readonly string[] => {
    const said = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return [...medicines].filter((name) => said.includes(` ${name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `));
  };

  it('the check finds a medicine', () => {
    expect(named('Take no warfarin for a day.')).toContain('warfarin');
  });

  it.each(languages)('names no medicine at all in %s', (lang) => {
    const said = { ...texts[lang]?.instructions, ...texts[lang]?.signs };
    expect(Object.entries(said).flatMap(([id, text]) => named(text).map((name) => `${id}: ${name}`))).toEqual([]);
  });

  const found = compileFiles(withAdvice).problems;

  it.each(ADVICE)('does not compile with advice on a medicine: %s', (path, before) => {
    expect(raw.find((file) => file.path === path)?.text).toContain(before);
    const problems = found.filter(({ file }) => file === `knowledge/${path}`).map(sayProblem);
    expect(problems.join('\n')).toContain('advises on what is not ours to advise');
  });
});
