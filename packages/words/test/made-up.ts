import { readFileSync } from 'node:fs';
import type { Evidence, Finding, Procedure, Report, Screening, Texts } from '@primum/engine';
import { parse } from 'yaml';

export const sentences = (file: string): Record<string, string> => {
  const json: unknown = parse(readFileSync(new URL(`../../../knowledge/messages/${file}`, import.meta.url), 'utf8'));
  return Object.fromEntries(
    Object.entries(json ?? {}).flatMap(([key, said]) =>
      typeof said === 'string'
        ? [[key, said]]
        : Object.entries(said ?? {}).map(([form, text]) => [`${key}.${form}`, String(text)]),
    ),
  );
};

/** The sentences of these files, as the compiler gives them. */
export const own = {
  ...sentences('words.en.yaml'),
  ...sentences('compendium.en.yaml'),
  ...sentences('letter.en.yaml'),
  ...sentences('paper.en.yaml'),
};
export const shared = sentences('report.en.yaml');

export const texts: Texts = {
  concepts: { 'blue-thumb': 'blue thumb', thumb: 'thumb' },
  rules: { 'blue-thumb': { title: 'Blue thumb', why: {} } },
  procedures: { painting: 'Painting', glazing: 'Glazing', waxing: 'Waxing' },
  goals: {},
  components: { glitter: 'glitter', glue: 'glue' },
  actions: {},
  risks: {},
  events: {},
  whiles: {},
  roles: { painter: 'painter', glazier: 'glazier' },
  questions: {},
  gaps: {},
  areas: { thumb: 'thumb' },
  types: {},
  notes: {},
  kinds: {},
  measurements: {},
  messages: { ...shared, ...own },
  plurals: [
    { form: 'one', is: [1], endsIn: [], notIn: [] },
    { form: 'many', is: [], endsIn: [], notIn: [] },
  ],
  months: 'January February March April May June July August September October November December'.split(' '),
  monthsAlone: 'January February March April May June July August September October November December'.split(' '),
};

export const evidence = (parts: Partial<Evidence> = {}): Evidence => ({
  concept: 'blue-thumb',
  path: ['blue-thumb', 'thumb'],
  kind: 'yes',
  said: 'very blue',
  since: '2026-10',
  until: null,
  on: '2026-11-20',
  area: null,
  matched: 'stated',
  where: null,
  ...parts,
});

export const finding = (parts: Partial<Finding> = {}): Finding => ({
  rule: 'blue-thumb',
  title: 'Blue thumb',
  answer: 'yes',
  disposition: 'contraindicated',
  origin: 'source',
  sure: 'stated',
  named: true,
  while: 'it is blue',
  until: null,
  why: 'Paint does not hold on a blue thumb.',
  risks: ['flaking', 'drips'],
  evidence: [evidence()],
  statements: ['Z1.2', 'Z1.4'],
  citations: [],
  basis: ['source'],
  actions: [{ who: 'painter', what: 'Wash the thumb.', strength: 'must' }],
  lifted: null,
  lapsed: null,
  off: null,
  stricter: null,
  error: null,
  ...parts,
});

export const screening = (parts: Partial<Screening> = {}): Screening => ({
  procedure: 'painting',
  outcome: 'contraindicated',
  atLeast: 'contraindicated',
  atMost: 'contraindicated',
  decided: true,
  headline: 'Do not treat: Blue thumb.',
  earliest: null,
  inTheWay: [],
  findings: [finding()],
  checked: [],
  notAddressed: [],
  questions: [],
  actions: [],
  risks: [],
  notes: [],
  changedMixture: null,
  alternatives: [],
  ...parts,
});

export const report = (parts: Partial<Report> = {}): Report => ({
  knowledge: { version: '0.0.0', sha256: 'abcdef0123456789', approved: false, protocol: null },
  lang: 'en',
  unreviewed: false,
  patient: { id: 'p1', deceased: false },
  on: '2026-11-21',
  complete: [],
  notUnderstood: [],
  contradictions: [],
  notLookedAt: [],
  screenings: [screening()],
  ...parts,
});

/** A procedure of which nothing is known but whether it is one of the founding ones. */
export const procedure = (id: string, founding: boolean): Procedure => ({
  id,
  founding,
  complete: founding,
  kinds: [],
  goals: [],
  serves: [],
  types: [],
  materials: null,
  actions: [],
  risks: [],
  notes: [],
  statements: [],
});
