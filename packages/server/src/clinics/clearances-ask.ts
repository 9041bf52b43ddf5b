import type { Artifact } from '@primum/contract';
import { addThing, type RecordedThing, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { type AskedClearance, type AskedFor, readClearance, type Which } from './clearances-kept.ts';
import { type Asking, pointsOf } from './clearances-points.ts';
import {
  isMadeWith,
  type OpenedScreening,
  openKeptScreening,
  readKeptScreening,
  screenAgain,
} from './clearances-screening.ts';
import { type InForce, inForce } from './in-force.ts';

/** Of whom it is asked for, by whom, on which day, in which language, and under which key. */
export interface AskingOf {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
  readonly on: string;
  /** Default: English, or that of the clearance that is asked for again. */
  readonly lang?: string | undefined;
  readonly idempotencyKey: string;
}

/** A clearance that was asked for. */
export interface Asked {
  readonly recorded: RecordedThing;
  readonly clearance: AskedClearance;
}

/** What is lifted by the knowledge of then may not be lifted by that of today. */
const requireInForce = (screening: OpenedScreening, force: InForce): void => {
  if (isMadeWith(screening, force)) return;
  const sentence =
    'This screening was made with another knowledge or protocol than the clinic uses now; screen again and ask from that.';
  throw new Refusal('not-now', sentence, '/screening');
};

const keep = async (store: Store, of: AskingOf, asked: AskedFor): Promise<Asked> => {
  const clearance: AskedClearance = {
    state: 'asked',
    decisions: [],
    asked,
    reminders: [],
    answer: null,
    withdrawn: null,
  };
  const { clinic, person, by: author, idempotencyKey } = of;
  const telling = { content: clearance, day: asked.on, author, idempotencyKey };
  return { recorded: await addThing(store, clinic, { kind: 'clearance', person }, telling), clearance };
};

/** Who is asked. */
const askedOf = ({ from, addressee, after }: Asking): Pick<AskedFor, 'from' | 'addressee' | 'after'> => ({
  from,
  ...(addressee !== undefined && { addressee }),
  after: after ?? null,
});

/**
 * Asks a professional to judge findings of a screening.
 * @throws {Refusal} one sentence with the place; nothing is kept then
 * @example await askClearance(store, { clinic: 'north', person, by: 'u7', on, lang: 'en', idempotencyKey }, asking, served)
 */
export const askClearance = async (store: Store, of: AskingOf, asking: Asking, served: Artifact): Promise<Asked> => {
  const force = await inForce(store, of.clinic, served);
  const screening = await readKeptScreening(store, of, asking.screening);
  requireInForce(screening, force);
  const points = pointsOf(asking, screening, force.artifact);
  return keep(store, of, {
    screening: asking.screening,
    on: of.on,
    ...askedOf(asking),
    lang: of.lang ?? 'en',
    points,
    again: null,
    by: of.by,
  });
};

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

/** What was asked for, narrowed to what a new screening still finds. */
const askingAgain = ({ from, addressee, after, points }: AskedFor, { number, report }: OpenedScreening): Asking => {
  const found = report.screenings.flatMap(({ procedure, findings }) =>
    findings.filter(({ answer }) => answer === 'yes').map(({ rule }) => ({ procedure, rule })),
  );
  const left = points.filter((point) =>
    found.some(({ procedure, rule }) => rule === point.rule && point.procedures.includes(procedure)),
  );
  if (left.length === 0)
    throw new Refusal('not-now', 'None of the rules that it was asked for stands in the way any more.');
  const [areas = '', ...others] = union(left.map((point) => [point.areas.join(' ')]));
  const wanted = left.some((point) => point.after);
  return {
    screening: number,
    rules: union(left.map(({ rule }) => [rule])),
    from,
    addressee,
    ...(after !== null && wanted && { after }),
    procedures: union(left.map(({ procedures }) => procedures)).filter((one) =>
      found.some(({ procedure, rule }) => procedure === one && left.some((point) => point.rule === rule)),
    ),
    ...(others.length === 0 && areas.length > 0 && { areas: areas.split(' ') }),
  };
};

/**
 * Asks for a clearance again: screens the chart as it is now, and asks for what still stands in the way.
 * @throws {Refusal} when nothing of it does
 * @example await askAgain(store, { clinic: 'north', person, by: 'u7', on, lang: 'en', idempotencyKey }, id, served)
 */
export const askAgain = async (store: Store, of: AskingOf, id: string, served: Artifact): Promise<Asked> => {
  const which: Which = { ...of, id };
  const { clearance } = await readClearance(store, which);
  if (clearance.state === 'asked')
    throw new Refusal('not-now', 'It was not answered yet; remind whoever was asked, or withdraw it first.');
  const before = await readKeptScreening(store, of, clearance.asked.screening);
  const again = { ...of, screening: before, idempotencyKey: `${of.idempotencyKey} screening`, asked: { again: id } };
  const { screening } = await screenAgain(store, again, served);
  const opened = await openKeptScreening(store, of.clinic, screening);
  const force = await inForce(store, of.clinic, served);
  const asking = askingAgain(clearance.asked, opened);
  const points = pointsOf(asking, opened, force.artifact);
  const lang = of.lang ?? clearance.asked.lang;
  const { on } = opened.report;
  return keep(store, of, { screening, on, ...askedOf(asking), lang, points, again: id, by: of.by });
};
