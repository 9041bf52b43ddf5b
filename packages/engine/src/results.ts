import { type Answer, and } from './answer.ts';
import type { Chart, Patient, Result } from './chart.ts';
import { ageOn, type Day, readSpan } from './dates.ts';
import { type Seen, seenOther } from './evidence.ts';
import { pathUp } from './hierarchy.ts';
import type { Band, Bound, Criterion, Knowledge, Measurement } from './knowledge.ts';

/** What the newest result of each kind says: it speaks for its concept, against it, or leaves it open. */
export interface Reading {
  readonly concept: string;
  readonly kind: Kind;
  /** The first day on which the result can have been taken. */
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

const verdict = (value: number, band: Band): 'yes' | 'no' | 'between' =>
  within(value, band.abnormal) ? 'yes' : within(value, band.normal) ? 'no' : 'between';

const isOf = (measurement: Measurement, result: Result): boolean =>
  result.kind === measurement.id || (result.loinc !== undefined && measurement.loinc.includes(result.loinc));

/** Readings under every band that may be this patient's; they must agree to settle anything. */
const judge = (
  measurement: Measurement,
  result: Result,
  patient: Patient,
  day: Day,
  test: (criterion: Criterion) => Answer,
): 'yes' | 'no' | 'unclear' | 'between' | 'silent' => {
  const scale = measurement.scales.find(({ units }) => units[result.unit] !== undefined);
  if (scale === undefined) return 'unclear';
  const value = result.value * (scale.units[result.unit] ?? 1);
  const bands = scale.bands.map((band) => ({ band, fit: applies(band, patient, day, test) }));
  const possible = bands.filter(({ fit }) => fit !== 'no').map(({ band }) => verdict(value, band));
  const [first] = possible;
  if (first === undefined) return 'silent';
  return possible.every((one) => one === first) ? first : 'unclear';
};

/** The newest by its last possible day, and whatever is dated after the day asked about. */
const newest = (results: readonly Result[], day: Day): readonly Result[] => {
  const spans = results.map((result) => ({ result, span: readSpan(result.on) }));
  const taken = spans.filter(({ span }) => span.first <= day);
  const last = Math.max(...taken.map(({ span }) => span.last));
  return spans.filter(({ span }) => span.first > day || span.last === last).map(({ result }) => result);
};

type Kind = 'result' | 'normal-result' | 'old-result' | 'unclear-result' | 'future';

/** What a judged result is on the day asked about; null when it says nothing. */
const kindOf = (judged: ReturnType<typeof judge>, result: Result, shelfLife: number, day: Day): Kind | null => {
  const taken = readSpan(result.on);
  if (judged === 'silent' || judged === 'between') return null;
  if (taken.first > day) return judged === 'no' ? null : 'future';
  if (judged === 'no') return taken.first + shelfLife < day ? null : 'normal-result';
  if (judged === 'unclear') return 'unclear-result';
  return Math.min(taken.last, day) + shelfLife < day ? 'old-result' : 'result';
};

/**
 * What the chart's results say of a concept on a day. Only the newest of a kind counts; an abnormal one past its age leaves its
 * concept open, a normal one past its age says nothing; where the bands that may apply disagree, it is open (DESIGN, "Results").
 */
export const readResults = (
  knowledge: Knowledge,
  chart: Chart,
  concept: string,
  day: Day,
  test: (criterion: Criterion) => Answer,
): readonly Reading[] =>
  knowledge.measurements.flatMap((measurement) => {
    const path = pathUp(knowledge, measurement.concept, concept);
    if (path === null) return [];
    const all = (chart.measurements ?? []).filter((result) => isOf(measurement, result));
    return newest(all, day).flatMap((result) => {
      const taken = readSpan(result.on).first;
      const kind = kindOf(judge(measurement, result, chart.patient, taken, test), result, measurement.shelfLife, day);
      if (kind === null) return [];
      const about = {
        said: result.said ?? `${result.value} ${result.unit}`,
        on: result.on,
        where: result.where,
        known: taken,
      };
      const seen = seenOther(measurement.concept, path, kind, about);
      return [{ concept: measurement.concept, kind, day: taken, seen }];
    });
  });
