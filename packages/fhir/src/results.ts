import type { Measurement, Result } from '@primum/engine';
import { type Codeable, saidOf } from './codeable.ts';
import type { Named } from './codes.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { type Context, claim, type Found, NOTHING } from './found.ts';
import type { Value } from './lexicon.ts';
import { listed } from './listed.ts';
import { WHY } from './why.ts';

const UCUM = ['http://unitsofmeasure.org', 'urn:oid:2.16.840.1.113883.6.8'];

/** A result that cannot be read leaves its concept open, and is listed with the reason. */
export const unreadable = (
  measurement: Measurement,
  code: Codeable,
  why: string,
  on: string | undefined,
  context: Context,
): Found => {
  const { where } = context;
  const fact = {
    concept: measurement.concept,
    answer: 'unknown' as const,
    on,
    said: saidOf(code),
    matched: 'code' as const,
    where,
  };
  return {
    ...NOTHING,
    claims: [claim(defined(fact), { from: 'result', measurement: measurement.id })],
    notUnderstood: [listed(where, code, why, false, on)],
  };
};

/** A result not yet final raises its concept and is nothing more. */
export const preliminary = (
  measurement: Measurement,
  code: Codeable,
  on: string | undefined,
  context: Context,
): Found => ({
  ...unreadable(measurement, code, '', on, context),
  notUnderstood: [],
});

const measured = (measurement: Measurement, result: Result): Found => ({
  ...NOTHING,
  measured: [{ measurement: measurement.id, result }],
});

/** Results that codes stand for. */
export const valuesFound = (
  values: readonly Value[],
  code: Codeable,
  on: string | undefined,
  context: Context,
): Found => {
  const each = values.map(({ kind, value, unit }): Found => {
    const measurement = context.lexicon.measurements.get(kind);
    if (measurement === undefined) return NOTHING;
    if (on === undefined) return unreadable(measurement, code, WHY.undated, on, context);
    return measured(measurement, defined({ kind, value, unit, on, said: saidOf(code), where: context.where }));
  });
  return {
    claims: each.flatMap(({ claims }) => claims),
    measured: each.flatMap((one) => one.measured),
    notUnderstood: each.flatMap(({ notUnderstood }) => notUnderstood),
    hints: [],
  };
};

/** The unit as the measurement writes it: the UCUM code before the text; undefined when it is none of its units. */
const unitOf = (quantity: Element, measurement: Measurement): string | undefined => {
  const system = quantity.text('system');
  const code = system === undefined || UCUM.includes(system) ? quantity.text('code') : undefined;
  const known = (unit: string): boolean => measurement.scales.some(({ units }) => Object.hasOwn(units, unit));
  return [code, quantity.text('unit')].filter((unit) => unit !== undefined).find(known);
};

/** Reads the number of an Observation or of a component for a measurement. */
export const readQuantity = (
  at: Element,
  { measurement, called }: Named,
  code: Codeable,
  on: string | undefined,
  context: Context,
): Found => {
  const quantity = at.child('valueQuantity');
  const value = quantity?.number('value');
  const exact = quantity?.text('comparator') === undefined;
  const unit = quantity === undefined ? undefined : unitOf(quantity, measurement);
  if (quantity === undefined || value === undefined || !exact)
    return unreadable(measurement, code, WHY.value, on, context);
  if (unit === undefined) return unreadable(measurement, code, WHY.unit, on, context);
  if (on === undefined) return unreadable(measurement, code, WHY.undated, on, context);
  return measured(measurement, defined({ ...called, value, unit, on, said: saidOf(code), where: context.where }));
};
