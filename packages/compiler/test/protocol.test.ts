import type { Artifact } from '@primum/contract';
import { rank, withProtocol } from '@primum/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFiles, compileProtocol, jsonSchemas, sayProblem } from '../src/index.ts';
import { swap, WEATHER } from './fixture.ts';

const HEAD = 'clinic: Hut on the Hill\nauthor: Dr Sky\nadopted: 2030-06-01\nknowledge: 0.1.0\n';
const because = 'reason: we have a roof, author: Dr Sky';

type Change = Readonly<Record<string, (text: string) => string>>;

/** The weather with some files changed, compiled. */
const weather = (change: Change = {}): Artifact => {
  const files = Object.entries(WEATHER).map(([path, text]) => ({ path, text: change[path]?.(text) ?? text }));
  const { artifact, problems } = compileFiles(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  if (artifact === null) throw new Error(problems.map(sayProblem).join('\n'));
  return artifact;
};

const artifact = weather();
/** A rule that covers another, and an extension that stands over a source. */
const changed = weather({
  'rules/body/sunscreen.yaml': swap('hike: { covered: fog }', 'hike: { covered: rain }'),
  'rules/sky/fog.yaml': (text) =>
    text
      .replace('airborne: { as: hike, origin: extension, citations: [S1] }', 'airborne: { as: hike }')
      .replace('kinds:\n', '  flight: { as: hike, origin: extension, citations: [S1] }\nkinds:\n'),
});
/** A rule that is an extension wherever it says something. */
const extended = weather({
  'rules/sky/rain.yaml': (text) =>
    text
      .replace('origin: source', 'origin: extension\n    citations: [S1]')
      .replace('airborne: not-addressed', 'airborne: { as: picnic }'),
});

const read = (text: string, of = artifact) => compileProtocol(text, of, 'hut.yaml');
const said = (rest: string, of = artifact): readonly string[] => read(HEAD + rest, of).problems.map(sayProblem);
const settled = (rest: string, of = artifact) => {
  const { protocol, problems } = read(HEAD + rest, of);
  if (protocol === null) throw new Error(problems.map(sayProblem).join('\n'));
  return protocol;
};
const off = (entry: string): string => `off:\n  - { ${entry}, ${because} }\n`;
const stricter = (entry: string): string => `stricter:\n  - { ${entry}, ${because} }\n`;
const columnOf = (of: Artifact, rule: string, procedure: string) =>
  of.rules.find(({ id }) => id === rule)?.columns[procedure];

describe('what a clinic may set', () => {
  test('nothing: the knowledge as it is, adopted', () => {
    const protocol = settled('');
    expect(protocol).toMatchObject({
      clinic: 'Hut on the Hill',
      knowledge: '0.1.0',
      off: [],
      stricter: [],
      shelfLives: {},
    });
    expect(protocol.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.isFrozen(protocol.off)).toBe(true);
    expect(withProtocol(artifact, protocol).rules).toEqual(artifact.rules);
  });
  test('an extension off, in procedures named or in all of which the rule says something', () => {
    const named = settled(off('rule: rain, procedures: [hike]')).off;
    expect(named).toEqual([{ rule: 'rain', procedure: 'hike', reason: 'we have a roof', author: 'Dr Sky' }]);
    const all = settled(off('rule: rain, procedures: all'), extended).off;
    expect(all.map(({ procedure }) => procedure)).toEqual(['flight', 'hike', 'picnic']);
  });
  test('a rule stricter, which then has the end or the clearance that the clinic names', () => {
    const deferred = settled(stricter('rule: fog, procedures: [picnic], disposition: deferred, until: dry'));
    expect(columnOf(withProtocol(artifact, deferred), 'fog', 'picnic')).toMatchObject({
      disposition: 'deferred',
      until: { event: 'dry', days: null, months: null },
      origin: 'extension',
      stricter: { from: 'not-addressed' },
    });
    const clearance = '{ by: [ranger], after: [pilot], term: 30 }';
    const cleared = settled(
      stricter(`rule: fog, procedures: [picnic], disposition: clearance-required, clearance: ${clearance}`),
    );
    expect(columnOf(withProtocol(artifact, cleared), 'fog', 'picnic')).toMatchObject({
      lift: { to: 'precautions', by: ['ranger'], after: ['pilot'], term: 30 },
    });
    const refused = settled(stricter('rule: rain, procedures: [picnic, hike], disposition: contraindicated'));
    expect(columnOf(withProtocol(artifact, refused), 'rain', 'hike')).toMatchObject({
      disposition: 'contraindicated',
      until: null,
      lift: null,
      stricter: { from: 'deferred', reason: 'we have a roof', author: 'Dr Sky' },
    });
  });
  test('stricter everywhere: where the sources are silent too, and nothing where it is as grave already', () => {
    const { stricter: list } = settled(stricter('rule: rain, procedures: all, disposition: deferred, until: dry'));
    expect(list.map(({ procedure }) => procedure)).toEqual(['flight']);
    const covered = settled(stricter('rule: sunscreen, procedures: all, disposition: deferred, until: dry'));
    expect(covered.stricter.map(({ procedure }) => procedure)).toEqual(['flight']);
  });
  test('deferred until the event that the rule names elsewhere, with the days that it counts', () => {
    const { stricter: list } = settled(
      stricter('rule: sunscreen, procedures: [flight], disposition: deferred, until: washed-off'),
    );
    expect(list[0]?.until).toEqual({ event: 'washed-off', days: 2, months: null });
  });
  test('a shorter shelf life, or the same', () => {
    expect(settled('shelfLives: { sunscreen: 2, rain: 1 }').shelfLives).toEqual({ sunscreen: 2, rain: 1 });
  });
});

describe('the hash', () => {
  const entry = (reason: string): string =>
    `off:\n  - { rule: rain, procedures: [hike], reason: ${reason}, author: A }\n`;
  test('covers every word of the protocol', () => {
    const hashes = ['', entry('one'), entry('two'), 'shelfLives: { rain: 0 }'].map((rest) => settled(rest).sha256);
    expect(new Set([...hashes, read(HEAD.replace('Hut', 'Hat')).protocol?.sha256]).size).toBe(5);
  });
  test('is the same however the file is laid out', () => {
    const turned = `# ours\n${entry('"one"')}knowledge: "0.1.0"\nadopted: '2030-06-01'\nauthor: Dr Sky\nclinic: Hut on the Hill\n`;
    expect(read(turned).protocol?.sha256).toBe(settled(entry('one')).sha256);
  });
  test('of the knowledge stays what it is', () => {
    expect(withProtocol(artifact, settled(entry('one'))).sha256).toBe(artifact.sha256);
  });
});

describe('what is refused, with its line and what to do', () => {
  test.each([
    [
      'an unknown rule',
      off('rule: rian, procedures: all'),
      ['hut.yaml:6: `rian` is no rule of this knowledge; did you mean `rain`?'],
    ],
    [
      'an unknown procedure, for the rest of the entry too',
      off('rule: rain, procedures: [hke, picnic]'),
      [
        'hut.yaml:6: `hke` is no procedure of this knowledge; did you mean `hike`?',
        'hut.yaml:6: `rain` rests on a source document, and what a source says stays on (for `picnic`); take it out; it may only be made stricter',
      ],
    ],
    [
      'a rule of a source switched off',
      off('rule: rain, procedures: [picnic]'),
      [
        'hut.yaml:6: `rain` rests on a source document, and what a source says stays on (for `picnic`); take it out; it may only be made stricter',
      ],
    ],
    [
      'all procedures, one of which a source speaks of',
      off('rule: rain, procedures: all'),
      [
        'hut.yaml:6: `rain` rests on a source document, and what a source says stays on (for `picnic`); name only `hike`',
      ],
    ],
    [
      'a rule that says nothing there',
      off('rule: fog, procedures: [picnic]'),
      ['hut.yaml:6: `fog` says nothing that could be switched off (for `picnic`); take it out'],
    ],
    [
      'the same procedure twice',
      off('rule: rain, procedures: [hike, hike]'),
      ['hut.yaml:6: `hike` is named twice; keep one of the two'],
    ],
    [
      'two settings for one thing',
      `${off('rule: rain, procedures: [hike]')}${stricter('rule: rain, procedures: [hike, picnic], disposition: contraindicated')}`,
      ['hut.yaml:8: `rain` is set for `hike` on line 6 already; keep one of the two'],
    ],
    [
      'a milder disposition',
      stricter('rule: fog, procedures: [hike], disposition: precautions'),
      ['hut.yaml:6: `fog` is `contraindicated`, and `precautions` is milder (for `hike`); take it out'],
    ],
    [
      'the same disposition',
      stricter('rule: rain, procedures: [picnic, hike], disposition: deferred'),
      ['hut.yaml:6: `rain` is `deferred` already (for `hike`, `picnic`); name a graver disposition, or take it out'],
    ],
    [
      'a rule that another speaks for',
      stricter('rule: sunscreen, procedures: [hike], disposition: contraindicated'),
      ['hut.yaml:6: `sunscreen` leaves this to `fog` (for `hike`); make `fog` stricter there'],
    ],
    [
      'deferred without an end',
      stricter('rule: fog, procedures: [picnic], disposition: deferred'),
      [
        'hut.yaml:6: `fog` would be deferred, and nothing says until when (for `picnic`); add `until` with an event: `dry`',
      ],
    ],
    [
      'deferred until something unknown',
      stricter('rule: fog, procedures: [picnic], disposition: deferred, until: dri'),
      ['hut.yaml:6: `dri` is no event of this knowledge; did you mean `dry`?'],
    ],
    [
      'an event that ends nothing without days, in a rule that counts none',
      stricter('rule: fog, procedures: [picnic], disposition: deferred, until: washed-off'),
      [
        'hut.yaml:6: `washed-off` ends nothing by itself, only days or months after it, and `fog` counts none from it; name another event',
      ],
    ],
    [
      'an end for what does not end',
      stricter('rule: rain, procedures: [picnic], disposition: contraindicated, until: dry'),
      ['hut.yaml:6: `until` is for `deferred`, and this is `contraindicated`; take `until` out'],
    ],
    [
      'clearance of nobody',
      stricter('rule: fog, procedures: [picnic], disposition: clearance-required'),
      [
        'hut.yaml:6: `fog` would need clearance, and nothing says whose (for `picnic`); add `clearance: { by: [ROLE], term: DAYS }`',
      ],
    ],
    [
      'clearance of somebody unknown, where none is needed',
      stricter('rule: rain, procedures: [picnic], disposition: contraindicated, clearance: { by: [rangr], term: 3 }'),
      [
        'hut.yaml:6: `clearance` is for `clearance-required`, and this is `contraindicated`; take `clearance` out',
        'hut.yaml:6: `rangr` is no role of this knowledge; did you mean `ranger`?',
      ],
    ],
    [
      'a lengthened shelf life',
      'shelfLives:\n  rain: 2\n',
      [
        'hut.yaml:6: a "no" about `rain` holds for 1 days in the knowledge, and 2 are longer; write 1 or less, or take it out',
      ],
    ],
    [
      'a shelf life of an unknown concept',
      'shelfLives:\n  fogg: 0\n',
      ['hut.yaml:6: `fogg` is no concept of this knowledge; did you mean `fog`?'],
    ],
    [
      'a shelf life set twice',
      'shelfLives:\n  rain: 0\n  rain: 1\n',
      ['hut.yaml:7: a key stands here twice; keep one of the two'],
    ],
    [
      'a missing reason',
      'off:\n  - { rule: rain, procedures: [hike], author: A }\n',
      ['hut.yaml:6: `off.0.reason` is missing; add it: a text'],
    ],
    [
      'a missing author',
      'stricter:\n  - { rule: rain, procedures: [hike], disposition: contraindicated, reason: A }\n',
      ['hut.yaml:6: `stricter.0.author` is missing; add it: a text'],
    ],
    [
      'an empty reason',
      'off:\n  - { rule: rain, procedures: [hike], reason: " ", author: A }\n',
      ['hut.yaml:6: `off.0.reason` is empty; write it'],
    ],
    [
      'a reason that only looks like one',
      'off:\n  - { rule: rain, procedures: [hike], reason: "\\u200b", author: A }\n',
      ['hut.yaml:6: `off.0.reason` is empty; write it'],
    ],
    ['no procedure', off('rule: rain, procedures: []'), ['hut.yaml:6: `off.0.procedures` is empty; name at least one']],
    [
      'nothing found as a disposition',
      stricter('rule: rain, procedures: [hike], disposition: no-contraindication-found'),
      [
        'hut.yaml:6: `stricter.0.disposition` has a value that is not known; write one of `precautions`, `clearance-required`, `deferred`, `contraindicated`',
      ],
    ],
    [
      'a key that is none',
      'stricer: []\n',
      ['hut.yaml:5: `stricer` is not known in the file; correct the name or take it out'],
    ],
  ])('%s', (_, rest, problems) => {
    expect(said(rest)).toEqual(problems);
  });

  test('an extension behind which a source rules, and a rule that speaks for another', () => {
    expect(said(off('rule: fog, procedures: [flight]'), changed)).toEqual([
      'hut.yaml:6: `fog` stands over what a source document says of such procedures, and stays on (for `flight`); take it out; it may only be made stricter',
    ]);
    expect(said(off('rule: rain, procedures: [hike]'), changed)).toEqual([
      'hut.yaml:6: `rain` speaks for another rule as well, and stays on (for `hike`); take it out',
    ]);
    expect(said(stricter('rule: sunscreen, procedures: all, disposition: contraindicated'))).toEqual([]);
    expect(said(stricter('rule: sunscreen, procedures: all, disposition: contraindicated'), changed)).toEqual([
      'hut.yaml:6: `sunscreen` leaves this to `rain` (for `hike`); make `rain` stricter there',
    ]);
  });

  test('an end that the rule has itself', () => {
    const milder = weather({
      'rules/body/sunscreen.yaml': swap('disposition: deferred', 'disposition: precautions'),
      'rules/body/sunscreen.cases.md': (text) => text.replaceAll('deferred until', 'precautions until'),
    });
    const rest = stricter('rule: sunscreen, procedures: [picnic], disposition: deferred, until: dry');
    expect(said(rest, milder)).toEqual(['hut.yaml:6: `sunscreen` says itself until when; take `until` out']);
    expect(
      settled(stricter('rule: sunscreen, procedures: [picnic], disposition: deferred'), milder).stricter,
    ).toHaveLength(1);
  });

  test('the same disposition everywhere', () => {
    expect(said(stricter('rule: rain, procedures: all, disposition: deferred'), extended)).toEqual([
      'hut.yaml:6: `rain` is as grave for every procedure already; take it out',
    ]);
  });

  test('a list of procedures that is none', () => {
    expect(said(off('rule: rain, procedures: some'))).toEqual([
      'hut.yaml:6: at `off.0.procedures`: this names no procedure; it is `all`, or a list with at least one id; see docs/protocol.md for how it is written',
    ]);
  });

  test('another knowledge version, a day that is none, words that are missing', () => {
    const text = 'clinic: ""\nauthor: Dr Sky\nadopted: 2030-02-30\nknowledge: 0.2.0\n';
    expect(read(text).problems.map(sayProblem)).toEqual([
      'hut.yaml:1: `clinic` is empty; write it',
      'hut.yaml:3: `adopted` is no day of the calendar; write it as YYYY-MM-DD',
      'hut.yaml:4: this protocol is for knowledge 0.2.0, and the knowledge here is 0.1.0; use it with knowledge 0.2.0, or let Dr Sky look at what has changed and write `knowledge: 0.1.0`',
    ]);
    expect(read('').problems.map(sayProblem)).toEqual(
      ['clinic', 'author', 'adopted', 'knowledge'].map((key) => `hut.yaml:1: \`${key}\` is missing; add it: a text`),
    );
    expect(read('- a\n- b\n').problems.map(sayProblem)).toEqual([
      'hut.yaml:1: the file is not a map; write a map there',
    ]);
  });

  test('everything at once: what has no shape hides nothing of the rest', () => {
    const rest = `off:\n  - { rule: rain, procedures: [hike] }\n  - { rule: rian, procedures: all, ${because} }\nshelfLives: { rain: 9 }\n`;
    expect(said(rest)).toHaveLength(4);
  });

  test('a file that no parser should open all the way', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}, *a${i - 1}, *a${i - 1}, *a${i - 1}`}]`,
    );
    for (const text of [levels.join('\n'), '['.repeat(20_000), 'clinic: *nobody\n', 'a: [\n', 'a: b: c\n'])
      expect(read(text).problems.length).toBeGreaterThan(0);
  });
});

test('whatever compiles, the engine takes, and no ruling of a source is milder for it', () => {
  const places = ['rain', 'fog', 'sunscreen'].flatMap((rule) =>
    ['all', '[picnic]', '[hike]', '[flight]', '[hike, flight]'].map(
      (procedures) => `rule: ${rule}, procedures: ${procedures}`,
    ),
  );
  const to = [
    'precautions',
    'clearance-required, clearance: { by: [pilot], term: 9 }',
    'deferred, until: dry',
    'contraindicated',
  ];
  const anyOff = fc.constantFrom(...places);
  const anyStricter = fc.tuple(anyOff, fc.constantFrom(...to)).map(([place, what]) => `${place}, disposition: ${what}`);
  const list = (key: string, entries: readonly string[]): string =>
    entries.length === 0 ? '' : `${key}:\n${entries.map((entry) => `  - { ${entry}, ${because} }\n`).join('')}`;
  let taken = 0;
  fc.assert(
    fc.property(fc.array(anyOff, { maxLength: 2 }), fc.array(anyStricter, { maxLength: 3 }), (switched, raised) => {
      const { protocol } = read(HEAD + list('off', switched) + list('stricter', raised));
      if (protocol === null) return;
      taken += 1;
      const under = withProtocol(artifact, protocol);
      for (const { id, columns } of artifact.rules)
        for (const [procedure, column] of Object.entries(columns)) {
          const after = columnOf(under, id, procedure);
          if (column.kind !== 'ruling' || after?.kind !== 'ruling') continue;
          expect(rank(after.disposition)).toBeGreaterThanOrEqual(rank(column.disposition));
          if (column.origin === 'source') expect(after.off).toBeNull();
        }
    }),
    { numRuns: 500, seed: 20_261_121 },
  );
  expect(taken).toBeGreaterThan(50);
});

test('the shape of a protocol is there for editors', () => {
  expect(jsonSchemas().protocol).toMatchObject({
    title: 'protocol',
    additionalProperties: false,
    required: ['clinic', 'author', 'adopted', 'knowledge'],
  });
});
