import type { Chart, Clearance, Fact, Hint, Knowledge, Planned } from '@primum/engine';
import { InputError } from './input-error.ts';
import { didYouMean } from './nearest.ts';
import { withDates } from './reading/dates.ts';
import { type Known, knownOf, requireKnown } from './reading/known.ts';
import { readResult } from './reading/measurements.ts';
import { readShape } from './reading/shape.ts';
import { chartSchema } from './schemas/chart.ts';
import { token } from './token.ts';

const readFact = (fact: Fact, known: Known, place: string): Fact => {
  requireKnown('concept', fact.concept, known, `${place}.concept`);
  if (fact.area !== undefined) requireKnown('area', fact.area, known, `${place}.area`);
  if (fact.area !== undefined && fact.answer === 'no')
    throw new InputError(`${place}.area`, 'stands beside a `no`, which speaks of the whole body; leave the area out.');
  return withDates(fact, ['since', 'until', 'last', 'on'], place);
};

const readClearance = (clearance: Clearance, known: Known, place: string): Clearance => {
  requireKnown('rule', clearance.rule, known, `${place}.rule`);
  for (const [index, concept] of clearance.concepts.entries()) {
    requireKnown('concept', concept, known, `${place}.concepts[${index}]`);
  }
  for (const [index, procedure] of (clearance.procedures ?? []).entries())
    requireKnown('procedure', procedure, known, `${place}.procedures[${index}]`);
  for (const [index, area] of (clearance.areas ?? []).entries())
    requireKnown('area', area, known, `${place}.areas[${index}]`);
  requireKnown('role', clearance.by, known, `${place}.by`);
  if (clearance.after !== undefined) requireKnown('role', clearance.after, known, `${place}.after`);
  return withDates(clearance, ['on', 'until'], place);
};

const requireType = (type: string, procedure: string, knowledge: Knowledge, place: string): void => {
  const types = knowledge.procedures.find(({ id }) => id === procedure)?.types ?? [];
  if (types.includes(type)) return;
  const help =
    types.length === 0
      ? 'its rules tell no types apart; leave it out.'
      : didYouMean(type, types, `use ${types.join(' or ')}.`);
  throw new InputError(place, `${token(type)} is no type of ${token(procedure)}; ${help}`);
};

const checkPlanned = (planned: Readonly<Record<string, Planned>>, knowledge: Knowledge, known: Known): void => {
  for (const [procedure, { components = [], goals = [], area, type }] of Object.entries(planned)) {
    const place = `planned.${procedure}`;
    requireKnown('procedure', procedure, known, 'planned');
    for (const [index, id] of components.entries())
      requireKnown('component', id, known, `${place}.components[${index}]`);
    for (const [index, id] of goals.entries()) requireKnown('goal', id, known, `${place}.goals[${index}]`);
    if (area !== undefined) requireKnown('area', area, known, `${place}.area`);
    if (type !== undefined) requireType(type, procedure, knowledge, `${place}.type`);
  }
};

const checkHints = (hints: readonly Hint[], known: Known): void => {
  for (const [index, hint] of hints.entries()) requireKnown('concept', hint.concept, known, `hints[${index}].concept`);
};

const each = <T>(list: readonly T[], name: string, read: (one: T, place: string) => T): T[] =>
  list.map((one, index) => read(one, `${name}[${index}]`));

/**
 * Reads a native chart strictly: an unknown key, word, id or unit, or a date that is not in the calendar, is refused
 * with its place. A dateTime is read as its date as written.
 * @throws {InputError} one sentence: where, what is wrong, what to do
 * @example readChart({ patient: { id: 'p1' }, facts: [] }, knowledge)
 */
export const readChart = (json: unknown, knowledge: Knowledge): Chart => {
  const chart: Chart = readShape(chartSchema, json, 'chart');
  const known = knownOf(knowledge);
  const { measurements, clearances, notUnderstood } = chart;
  const read: Chart = {
    ...chart,
    patient: withDates(chart.patient, ['birthDate'], 'patient'),
    facts: each(chart.facts, 'facts', (fact, place) => readFact(fact, known, place)),
    ...(measurements && {
      measurements: each(measurements, 'measurements', (one, place) => readResult(one, knowledge, known, place)),
    }),
    ...(clearances && { clearances: each(clearances, 'clearances', (one, place) => readClearance(one, known, place)) }),
    ...(notUnderstood && {
      notUnderstood: each(notUnderstood, 'notUnderstood', (one, place) => withDates(one, ['on'], place)),
    }),
  };
  checkPlanned(chart.planned ?? {}, knowledge, known);
  checkHints(chart.hints ?? [], known);
  return read;
};
