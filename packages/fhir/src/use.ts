import { lastDay, startOf } from './dates.ts';
import type { Element } from './element.ts';

/**
 * Whether a medicine is taken. `taken`: it is. `over`: it was, until `end` when somebody wrote that down. `open`: nobody knows.
 * `not-taken`: it is not. `none`: this is no order at all.
 */
export interface Use {
  readonly kind: 'taken' | 'over' | 'open' | 'not-taken' | 'none';
  readonly since: string | undefined;
  readonly end: string | undefined;
  /** The day from which the longest course counts. */
  readonly ordered: string | undefined;
  /** When it was said. */
  readonly on: string | undefined;
}

const KINDS: Readonly<Record<string, Use['kind']>> = Object.freeze({
  active: 'taken',
  'on-hold': 'taken',
  'in-progress': 'taken',
  stopped: 'over',
  completed: 'over',
  'not-taken': 'not-taken',
  draft: 'none',
  intended: 'none',
  cancelled: 'none',
  'not-done': 'none',
  'entered-in-error': 'none',
});

const kindOf = (at: Element): Use['kind'] => {
  const status = at.text('status') ?? '';
  return Object.hasOwn(KINDS, status) ? (KINDS[status] ?? 'open') : 'open';
};

/** The periods that the dosages name; one that names none is null. */
const boundsOf = (at: Element, name: string): readonly (Element | null)[] =>
  at.list(name).map((dosage) => dosage.child('timing')?.child('repeat')?.child('boundsPeriod') ?? null);

/** The latest end of the dosages; undefined when one of them has none. */
const endOf = (bounds: readonly (Element | null)[]): string | undefined => {
  const ends = bounds.map((one) => one?.date('end'));
  const known = ends.filter((end) => end !== undefined);
  if (known.length < ends.length) return undefined;
  return known.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1);
};

const startsOf = (bounds: readonly (Element | null)[]): string | undefined =>
  bounds
    .flatMap((one) => one?.date('start') ?? [])
    .toSorted()
    .at(0);

/** An order's date is not when its end was said, so an end is as late as it can be. */
const whole = (end: string | undefined): string | undefined => (end === undefined ? undefined : lastDay(end));

/** Told by somebody instead of ordered: what looks like a plan may be in use. */
const isReported = (at: Element): boolean => at.flag('reportedBoolean') === true || at.has('reportedReference');

/** What a MedicationRequest says: proposals, plans and orders not to do something are none. */
export const requestUse = (at: Element): Use => {
  const idea = ['proposal', 'plan'].includes(at.text('intent') ?? '');
  const bounds = boundsOf(at, 'dosageInstruction');
  const on = at.date('authoredOn');
  const none = at.flag('doNotPerform') === true || (idea && !isReported(at));
  const kind = none ? 'none' : kindOf(at);
  const since = startsOf(bounds) ?? on;
  return { kind: idea && kind === 'taken' ? 'open' : kind, since, end: whole(endOf(bounds)), ordered: on, on };
};

/** What a MedicationStatement says. */
export const statementUse = (at: Element): Use => {
  const bounds = boundsOf(at, 'dosage');
  const on = at.date('dateAsserted');
  const since = startOf(at, 'effective');
  const end = at.child('effectivePeriod')?.date('end') ?? endOf(bounds);
  return { kind: kindOf(at), since: since ?? startsOf(bounds), end, ordered: since ?? on, on };
};

/** What a MedicationAdministration says: one that was given is a use on its day. */
export const administrationUse = (at: Element): Use => {
  const since = startOf(at, 'effective');
  const end = at.child('effectivePeriod')?.date('end') ?? at.date('effectiveDateTime');
  return { kind: kindOf(at), since, end: whole(end), ordered: since, on: since };
};

/** The last day of a use that is over, with the longest course of its class; undefined when nobody knows it. */
export const lastDayOf = ({ end, ordered }: Use, longestCourse: number | null, on: string): string | undefined => {
  if (end !== undefined) return end;
  if (ordered === undefined || longestCourse === null) return undefined;
  const latest = lastDay(ordered, longestCourse);
  return latest < on ? latest : undefined;
};
