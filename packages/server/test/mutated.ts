// Requests mutated from valid ones: at the level of the value, and at the level of the text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

/** The bodies that the examples make. */
export const valid: readonly object[] = readdirSync(EXAMPLES)
  .filter((name) => existsSync(new URL(`${name}/patient.json`, EXAMPLES)))
  .map((name) => {
    const json = (file: string): object => JSON.parse(readFileSync(new URL(`${name}/${file}`, EXAMPLES), 'utf8'));
    const patient = json('patient.json');
    return { ...('resourceType' in patient ? { bundle: patient } : { chart: patient }), ...json('request.json') };
  });

const held = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, at: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Array.isArray(value)
    ? value.flatMap((one, index) => pathsIn(one, [...at, index]))
    : Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...at, key]));
  return [at, ...inside];
};

/** The value with the place changed; `undefined` takes the place out. */
const changed = (value: unknown, [step, ...rest]: Path, change: (old: unknown) => unknown): unknown => {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const next = changed(value[Number(step)], rest, change);
    return next === undefined ? value.toSpliced(Number(step), 1) : value.with(Number(step), next);
  }
  const next = changed(Reflect.get(held(value), step), rest, change);
  const others = Object.entries(held(value)).filter(([key]) => key !== step);
  return Object.fromEntries(next === undefined ? others : [...others, [step, next]]);
};

/** Values that are seldom right anywhere. */
export const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, '', ' ', [], {}, [[]], [null], { resourceType: 'Bundle' }),
  fc.constantFrom(
    'yes',
    'no',
    'unknown',
    'mesotherapy',
    'warfarin',
    'conditions',
    'en',
    'resolved',
    'active',
    'toString',
    'constructor',
  ),
  fc.constantFrom(
    '0000-00-00',
    '9999-12-31',
    '1000-01-01',
    '2026-02-30',
    '2026-11',
    '2026-11-21T25:00:00Z',
    '-1',
    'Patient/x',
    '#x',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

type Change = (value: unknown) => unknown;
const place = fc.nat();
const pick = (value: unknown, at: number): Path => {
  const paths = pathsIn(value);
  return paths[at % paths.length] ?? [];
};

/** One change of a value somewhere inside. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, odd).map(
    ([at, to]): Change =>
      (value) =>
        changed(value, pick(value, at), () => to),
  ),
  place.map(
    (at): Change =>
      (value) =>
        changed(value, pick(value, at), () => undefined),
  ),
  fc.tuple(place, place).map(
    ([at, from]): Change =>
      (value) => {
        const source = pick(value, from).reduce<unknown>((one, step) => Reflect.get(held(one), step), value);
        return changed(value, pick(value, at), () => source);
      },
  ),
  fc.tuple(place, fc.string({ maxLength: 8 }), odd).map(
    ([at, key, to]): Change =>
      (value) =>
        changed(value, pick(value, at), (old) => {
          if (Array.isArray(old)) return [...old, to, ...old];
          return typeof old === 'object' && old !== null ? { ...old, [key]: to } : [old];
        }),
  ),
);

/** One change of a text. */
export const textChange: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    place,
    fc.nat({ max: 12 }),
    fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('"', '{', '[', ',', '\\', '}', ']', ':', 'null'),
    ),
  )
  .map(([at, length, to]) => (text) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + to + text.slice(start + length);
  });

/** A text that was a valid request before something happened to it. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...valid),
    fc.array(change, { minLength: 0, maxLength: 3 }),
    fc.option(textChange, { freq: 2, nil: undefined }),
  )
  .map(([body, changes, inText]) => {
    const text = JSON.stringify(changes.reduce<unknown>((value, one) => one(value), body)) ?? '';
    return inText === undefined ? text : inText(text);
  });

/** Values that mean nothing wherever they stand; `undefined` takes the place out. */
const NONSENSE: readonly unknown[] = [
  'zzqx',
  'Zzqx Zzqx',
  '',
  '2026-02-30',
  '9999-99-99',
  'http://zzqx.example',
  null,
  0,
  -1,
  1e308,
  true,
  false,
  {},
  [],
  [null],
  [[]],
  { zzqx: 1 },
  ['zzqx'],
  undefined,
];

/** A body with nonsense at one place. */
export interface Spoiled {
  readonly body: unknown;
  readonly path: Path;
  /** The path as a JSON Pointer, with a star for the place in a list. */
  readonly place: string;
}

/**
 * A body with nonsense at one of its places. Nothing is taken out of a list: a record without an entry is another record, not a spoiled one.
 * @example spoiledOf({ on: '2026-11-21' }, 1, 0) // { body: { on: 'zzqx' }, ... }
 */
export const spoiledOf = (body: object, at: number, nonsense: number): Spoiled => {
  const paths = pathsIn(body).slice(1);
  const path = paths[at % paths.length] ?? [];
  const any = typeof path.at(-1) === 'number' ? NONSENSE.slice(0, -1) : NONSENSE;
  const to = any[nonsense % any.length];
  const steps = path.map((step) => (typeof step === 'number' ? '*' : step));
  return { body: changed(body, path, () => to), path, place: `/${steps.join('/')}` };
};
