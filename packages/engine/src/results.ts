import { type Answer, and } from './answer.ts';
import type { Patient, Result } from './chart.ts';
import type { DatedChart } from './dated-chart.ts';
import { ageOn, type Day, latest, readSpan } from './dates.ts';
import { type Seen, seenOther } from './evidence.ts';
import type { Band, Bound, Criterion, Knowledge, Measurement, Scale } from './knowledge.ts';

/** What the newest result of each kind says: it speaks for its concept, against it, or leaves it open. */
export interface Reading {
  readonly concept: string;
  readonly kind: Kind;
  /** The day on which it was taken: a normal one as early as it can be, any other as late. */
  readonly day: Day;
  readonly seen: Seen;
}

const within = (value: number, bound: Bound): boolean => ('below' in bound ? value < bound.below : value >= bound.from);

const fits = (yes: boolean | null): Answer => (yes === null ? 'unknown' : yes ? 'yes' : 'no');

/** Whether a band is this patient's: sex and age on the day of the result, and its condition. */
const applies = (band: Band, patient: Patient, day: Day, test: (criterion: Criterion) => Answer): Answer => {
  const sex = patient.sex === 'male' || patient.sex === 'female' ? patient.sex : null;
  const age = patient.birthDate === undefined ? null : ageOn(readSpan(patient.birthDate), day);
  const older = (years: number | null): boolean | null =>
    years === null ? true : age === null ? null : age.youngest >= years ? true : age.oldest < years ? false : null;
  const atMost = (years: number | null): boolean | null => {
    const over = years === null ? false : older(years + 1);
    return over === null ? null : !over;
  };
  return and([
    fits(band.sex === null ? true : sex === null ? null : band.sex === sex),
    fits(older(band.minAge)),
    fits(atMost(band.maxAge)),
    band.when === null ? 'yes' : test(band.when),
  ]);
};

/** A number that nobody can have is a slip of the unit or of the pen. */
const isPlausible = (value: number, { plausible }: Scale): boolean =>
  plausible === undefined || (value >= plausible.from && value < plausible.below);

const verdict = (value: number, band: Band): 'yes' | 'no' | 'between' =>
  within(value, band.abnormal) ? 'yes' : within(value, band.normal) ? 'no' : 'between';

/** Whether a result is of this kind, or of the kind whose results this one reads with another limit. */
const isOf = (knowledge: Knowledge, measurement: Measurement, result: Result): boolean => {
  const { id, loinc } = knowledge.measurements.find((one) => one.id === measurement.of) ?? measurement;
  return result.kind === id || (result.loinc !== undefined && loinc.includes(result.loinc));
};

/** What a number says: abnormal, normal, neither, or that it cannot be judged. */
type Judged = 'yes' | 'no' | 'between' | 'unclear';

/** Readings under every band that may be this patient's; they must agree to settle anything. */
const judge = (
  measurement: Measurement,
  result: Result,
  patient: Patient,
  test: (criterion: Criterion) => Answer,
): Judged => {
  const scale = measurement.scales.find(({ units }) => Object.hasOwn(units, result.unit));
  if (scale === undefined) return 'unclear';
  const value = result.value * (scale.units[result.unit] ?? 1);
  if (!isPlausible(value, scale)) return 'unclear';
  const { first: from, last: to } = readSpan(result.on);
  const mayApply = (band: Band): boolean => [from, to].some((day) => applies(band, patient, day, test) !== 'no');
  const possible = scale.bands.filter(mayApply).map((band) => verdict(value, band));
  const [first] = possible;
  return first !== undefined && possible.every((one) => one === first) ? first : 'unclear';
};

/** A judged result; `last` no later than the day asked about. */
interface Dated {
  readonly result: Result;
  readonly judged: Judged;
  readonly first: Day;
  readonly last: Day;
}

const GRAVITY: readonly Judged[] = ['no', 'between', 'unclear', 'yes'];

/**
 * The newest results, vague dates read the graver way: a milder result is older than a graver one unless it certainly is not.
 */
const newest = (taken: readonly Dated[]): readonly Dated[] => {
  const ranked = GRAVITY.map((judged) => taken.filter((one) => one.judged === judged));
  const began = ranked.map((group) => latest(group.map(({ first }) => first)));
  const ended = ranked.map((group) => latest(group.map(({ last }) => last)));
  return taken.filter(({ judged, first, last }) => {
    const own = GRAVITY.indexOf(judged);
    return GRAVITY.every((_, other) => {
      const [from, to] = [began[other] ?? null, ended[other] ?? null];
      return other > own ? to === null || first >= to : from === null || last >= from;
    });
  });
};

type Kind = 'result' | 'normal-result' | 'between-result' | 'unclear-result' | 'old-result' | 'future';

/** What a judged result is on the day asked about; null when it says nothing any more. */
const kindOf = ({ judged, first, last }: Dated, shelfLife: number, day: Day): Kind | null => {
  if (judged === 'no') return first + shelfLife < day ? null : 'normal-result';
  if (judged === 'yes') return last + shelfLife < day ? 'old-result' : 'result';
  return judged === 'between' ? 'between-result' : 'unclear-result';
};

/** A unit without what UCUM annotates it with: `{type}` is no unit to read. */
const inWords = (unit: string): string => unit.replaceAll(/\{[^}]*\}/g, '');

const readingOf = ({ result, first, last }: Dated, kind: Kind, path: readonly string[]): Reading => {
  const concept = path[0] ?? '';
  const said = result.said ?? `${result.value} ${inWords(result.unit)}`.trim();
  const day = kind === 'normal-result' ? first : last;
  const seen = seenOther(concept, path, kind, { said, on: result.on, where: result.where, known: day });
  return { concept, kind, day, seen };
};

/**
 * What the chart's results say of a concept on a day. Only the newest of a kind counts; an abnormal one past its age leaves its
 * concept open, a normal one past its age says nothing; what lies between, cannot be judged or is dated later leaves it open
 * (DESIGN, "Results").
 */
export const readResults = (
  { knowledge, chart, day, hierarchy }: Pick<DatedChart, 'knowledge' | 'chart' | 'day' | 'hierarchy'>,
  concept: string,
  test: (criterion: Criterion) => Answer,
): readonly Reading[] => {
  const { measurements = [] } = chart;
  if (measurements.length === 0) return [];
  return knowledge.measurements.flatMap((measurement) => {
    const path = hierarchy.pathUp(measurement.concept, concept);
    if (path === null) return [];
    const all = measurements
      .filter((result) => isOf(knowledge, measurement, result))
      .map((result) => ({ result, judged: judge(measurement, result, chart.patient, test), ...readSpan(result.on) }));
    const later = all.filter(({ judged, first }) => first > day && judged !== 'no');
    const taken = all.filter(({ first }) => first <= day).map((one) => ({ ...one, last: Math.min(one.last, day) }));
    const counted = newest(taken).flatMap((one) => {
      const kind = kindOf(one, measurement.shelfLife, day);
      return kind === null ? [] : [readingOf(one, kind, path)];
    });
    return [...counted, ...later.map((one) => readingOf(one, 'future', path))];
  });
};
