import type { Area, Band, Chart, Concept, Criterion, Fact, Knowledge, Rule, Ruling, Texts } from '../src/index.ts';
import { concept } from './concept.ts';

export { concept };

/** A knowledge of made-up things, small enough to hold in the head. */

const use = { category: 'medications', lasts: 'use' } as const;
const allergy = { category: 'allergies', shelfLife: 180 } as const;

export const CONCEPTS: readonly Concept[] = [
  concept('illness', []),
  concept('grumps', ['illness']),
  concept('red-grumps', ['grumps', 'rash']),
  concept('rash', ['illness'], { lasts: 'episode', shelfLife: 0 }),
  concept('sneeze', ['illness'], { lasts: 'episode', longest: 30 }),
  concept('sweetness', ['illness']),
  concept('passing-sweetness', ['sweetness'], { lasts: 'episode', longest: 30, passing: true }),
  concept('wild-sweetness', ['sweetness'], { lasts: 'episode', silence: 'never-no' }),
  concept('growth', ['illness'], {
    lasts: 'episode',
    whenEnded: { is: 'growth-once', no: 'growth-unquiet', statuses: ['remission', 'resolved'] },
  }),
  concept('blue-growth', ['growth'], {
    lasts: 'episode',
    whenEnded: null,
  }),
  concept('growth-once', ['illness'], { shelfLife: 180 }),
  concept('growth-unquiet', ['illness'], { shelfLife: 180, silence: 'never-no' }),
  concept('pale', ['illness'], { lasts: 'episode', shelfLife: 90 }),
  concept('nesting', [], {
    category: 'states',
    lasts: 'episode',
    shelfLife: 0,
    cannotConcern: { sex: 'male', under: 10, over: 60 },
  }),
  concept('medicine', [], use),
  concept('thinner', ['medicine'], use),
  concept('blue-thinner', ['thinner'], use),
  concept('green-thinner', ['thinner'], use),
  concept('wine', [], { category: 'habits', lasts: 'use' }),
  concept('allergy', [], allergy),
  concept('allergy-to-numbing', ['allergy'], { ...allergy, inMixtures: true, crossReacts: true }),
  concept('allergy-to-numb-a', ['allergy-to-numbing'], { ...allergy, inMixtures: true }),
  concept('allergy-to-numb-b', ['allergy-to-numbing'], { ...allergy, inMixtures: true }),
  concept('allergy-to-air', ['allergy'], allergy),
  concept('allergy-to-food', ['allergy'], allergy),
  concept('allergy-to-bean', ['allergy-to-food'], allergy),
  concept('allergy-to-fish', ['allergy-to-food'], allergy),
  concept('entry', [], { category: 'states', silence: 'no', shelfLife: 0 }),
];

export const ruling = (over: Partial<Ruling> = {}): Ruling => ({
  kind: 'ruling',
  disposition: 'contraindicated',
  origin: 'source',
  sure: 'stated',
  statements: ['X1.1'],
  citations: [],
  basis: [],
  named: null,
  while: null,
  until: null,
  area: null,
  types: {},
  risks: [],
  actions: [],
  lift: null,
  off: null,
  ...over,
});

export const rule = (id: string, criterion: Criterion, over: Partial<Ruling> = {}, rest: Partial<Rule> = {}): Rule => ({
  id,
  topic: 'made-up',
  criterion,
  columns: { prick: ruling(over), stroke: { kind: 'not-addressed' } },
  forbids: [],
  ...rest,
});

const lift = { to: 'precautions', by: ['doctor'], after: ['specialist'], term: 30 } as const;

export const RULES: readonly Rule[] = [
  rule('grumps', { concept: 'grumps' }, { lift, named: ['red-grumps'] }),
  rule(
    'rash',
    { concept: 'rash' },
    { disposition: 'deferred', until: { event: 'rash-over', days: null, months: null } },
  ),
  rule(
    'sneeze',
    { concept: 'sneeze' },
    { disposition: 'deferred', until: { event: 'sneeze-over', days: null, months: null } },
  ),
  rule('sweetness', { concept: 'sweetness' }, { disposition: 'precautions' }),
  rule(
    'wild-sweetness',
    { and: [{ concept: 'sweetness' }, { concept: 'wild-sweetness' }] },
    { disposition: 'deferred', until: { event: 'calm', days: null, months: null } },
  ),
  rule('growth', { or: [{ concept: 'growth' }, { and: [{ concept: 'growth-once' }, { concept: 'growth-unquiet' }] }] }),
  rule('growth-once', { concept: 'growth-once' }, { disposition: 'clearance-required', lift: { ...lift, after: [] } }),
  rule('pale', { concept: 'pale' }),
  rule(
    'nesting',
    { concept: 'nesting' },
    { disposition: 'deferred', until: { event: 'nest-empty', days: null, months: null } },
  ),
  rule('thinner', { concept: 'thinner' }, { while: 'taken' }),
  rule('thinner-ended', { ended: 'thinner', free: 14 }, { disposition: 'clearance-required', origin: 'extension' }),
  rule(
    'wine',
    { recent: 'wine', free: 15 },
    { disposition: 'deferred', until: { event: 'last-glass', days: 15, months: null } },
  ),
  rule('allergy', { concept: 'allergy' }, { disposition: 'precautions' }),
  rule('component', { component: 'met' }),
  rule('cross', { component: 'cross-reacting' }, { disposition: 'clearance-required' }),
  rule('unstated', { component: 'unstated' }, { disposition: 'clearance-required' }),
  rule('entry', { concept: 'entry' }, { disposition: 'clearance-required' }),
];

const named = (ids: readonly string[]): Record<string, string> => Object.fromEntries(ids.map((id) => [id, id]));

export const TEXTS: Texts = {
  concepts: named(CONCEPTS.map(({ id }) => id)),
  rules: Object.fromEntries(RULES.map(({ id }) => [id, { title: id, why: { prick: `why ${id}` } }])),
  procedures: named(['prick', 'stroke', 'cream']),
  goals: {},
  components: {},
  actions: {},
  risks: {},
  events: {},
  whiles: {},
  roles: {},
  questions: {},
  areas: {},
  types: {},
  notes: {},
  kinds: {},
  measurements: {},
  gaps: { moon: 'the moon' },
  messages: { date: '{day} {month} {year}' },
  plurals: [],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthsAlone: [],
};

const procedure = {
  complete: true,
  kinds: ['soft'],
  goals: ['glow'],
  serves: [{ goal: 'glow', sure: 'stated', statements: ['X1.1'], citations: [] }],
  types: [],
  materials: null,
  actions: [],
  risks: [],
  notes: [],
  statements: [],
} as const;

const area = (id: string, within: string | null, touches: readonly string[] = []): readonly [string, Area] => [
  id,
  { id, within, touches },
];

const band = (sex: 'male' | 'female', limit: number): Band => ({
  sex,
  minAge: null,
  maxAge: null,
  when: null,
  abnormal: { below: limit },
  normal: { from: limit },
  citations: [],
});

export const WORLD: Knowledge = {
  version: '0',
  sha256: '0',
  approved: false,
  concepts: Object.fromEntries(CONCEPTS.map((one) => [one.id, one])),
  rules: RULES,
  procedures: [
    { ...procedure, id: 'prick', founding: true, kinds: ['puncture'] },
    { ...procedure, id: 'stroke', founding: false },
    { ...procedure, id: 'cream', founding: false, complete: false },
  ],
  measurements: [
    {
      id: 'redness',
      concept: 'pale',
      of: null,
      loinc: ['1-1'],
      shelfLife: 90,
      scales: [
        {
          units: { cup: 1, spoon: 0.1 },
          plausible: { from: 1, below: 40 },
          bands: [band('male', 13), band('female', 12)],
        },
      ],
    },
  ],
  areas: Object.fromEntries([
    area('arm', null),
    area('hand', 'arm'),
    area('shoulder', 'arm', ['neck']),
    area('neck', null, ['shoulder']),
    area('leg', null),
  ]),
  components: {
    'numb-a': { id: 'numb-a', kind: 'numbing', allergens: ['allergy-to-numb-a'] },
    'bean-oil': { id: 'bean-oil', kind: 'other', allergens: ['allergy-to-bean'] },
  },
  roles: ['doctor', 'specialist'],
  texts: { en: TEXTS },
};

export const DAY = '2026-11-21';
export const chart = (facts: readonly Fact[], over: Partial<Chart> = {}): Chart => ({
  patient: { id: 'p' },
  facts,
  ...over,
});
