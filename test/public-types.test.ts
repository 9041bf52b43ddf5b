// The public types of @primum/engine. Its lines are proved by the type check of `npm test`, which reads this file; when it runs,
// the same is asserted of the values.
import {
  type Answer,
  and,
  type Category,
  type Chart,
  type Clearance,
  type Criterion,
  DISPOSITIONS,
  type Disposition,
  type Fact,
  type Finding,
  type Knowledge,
  not,
  type Outcome,
  or,
  type Question,
  type Report,
  type Request,
  type Rule,
  type Screening,
  screen,
  type Until,
} from '@primum/engine';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

/** The keys of T that hold a list which may be written to. */
type Mutable<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[]
    ? NonNullable<T[K]> extends unknown[]
      ? K
      : never
    : never;
}[keyof T];

describe('screen', () => {
  it('takes knowledge, chart and request, and gives a report at once', () => {
    expectTypeOf(screen).parameters.toEqualTypeOf<[knowledge: Knowledge, chart: Chart, request: Request]>();
    expectTypeOf(screen).returns.toEqualTypeOf<Report>();
    const report = screen(ownKnowledge(), { patient: { id: 'p1' }, facts: [] }, { on: '2026-11-21' });
    expect(report).not.toBeInstanceOf(Promise);
  });

  it('always takes the day asked about as an argument', () => {
    expectTypeOf<Request>().toHaveProperty('on').toEqualTypeOf<string>();
    // @ts-expect-error: there is no day of today
    const withoutDay: Request = {};
    expect(withoutDay).toEqual({});
  });
});

describe('an answer', () => {
  it('is one of three words, never boolean, null or undefined', () => {
    expectTypeOf<Answer>().toEqualTypeOf<'yes' | 'no' | 'unknown'>();
    expectTypeOf<Fact['answer']>().toEqualTypeOf<Answer>();
    expectTypeOf<Finding['answer']>().toEqualTypeOf<'yes' | 'unknown'>();
    expectTypeOf(and).returns.toEqualTypeOf<Answer>();
    expectTypeOf(or).returns.toEqualTypeOf<Answer>();
    expectTypeOf(not).returns.toEqualTypeOf<Answer>();
    // @ts-expect-error: a boolean is no answer
    const yes: Answer = true;
    // @ts-expect-error: nothing is no answer
    const nothing: Answer = undefined;
    expect([yes, nothing]).toEqual([true, undefined]);
  });
});

describe('the scale', () => {
  it('has five dispositions, and one outcome more', () => {
    expectTypeOf<Disposition>().toEqualTypeOf<(typeof DISPOSITIONS)[number]>();
    expectTypeOf<Exclude<Outcome, Disposition>>().toEqualTypeOf<'not-enough-information'>();
    expectTypeOf<Screening['atLeast']>().toEqualTypeOf<Disposition>();
    expectTypeOf<Screening['outcome']>().toEqualTypeOf<Outcome>();
    expect(DISPOSITIONS).toHaveLength(5);
    expect(Object.isFrozen(DISPOSITIONS)).toBe(true);
  });

  it('until is a date, an event, or an event and days or months', () => {
    expectTypeOf<Until>().toEqualTypeOf<
      | { readonly date: string }
      | { readonly event: string }
      | { readonly event: string; readonly days: number }
      | { readonly event: string; readonly months: number }
    >();
  });
});

describe('what comes out and what goes in', () => {
  it('is readonly throughout', () => {
    expectTypeOf<Report>().toEqualTypeOf<Readonly<Report>>();
    expectTypeOf<Screening>().toEqualTypeOf<Readonly<Screening>>();
    expectTypeOf<Finding>().toEqualTypeOf<Readonly<Finding>>();
    expectTypeOf<Question>().toEqualTypeOf<Readonly<Question>>();
    expectTypeOf<Knowledge>().toEqualTypeOf<Readonly<Knowledge>>();
    expectTypeOf<Rule>().toEqualTypeOf<Readonly<Rule>>();
    expectTypeOf<Chart>().toEqualTypeOf<Readonly<Chart>>();
    expectTypeOf<Fact>().toEqualTypeOf<Readonly<Fact>>();
    expectTypeOf<Clearance>().toEqualTypeOf<Readonly<Clearance>>();
    // @ts-expect-error: this would notice a key that may be written
    expectTypeOf<{ readonly a: 1; b: 2 }>().toEqualTypeOf<Readonly<{ a: 1; b: 2 }>>();
  });

  it('holds readonly lists only', () => {
    expectTypeOf<Mutable<Report>>().toBeNever();
    expectTypeOf<Mutable<Screening>>().toBeNever();
    expectTypeOf<Mutable<Finding>>().toBeNever();
    expectTypeOf<Mutable<Question>>().toBeNever();
    expectTypeOf<Mutable<Chart>>().toBeNever();
    expectTypeOf<Mutable<Request>>().toBeNever();
    expectTypeOf<Mutable<{ readonly a: string[]; readonly b: readonly string[] }>>().toEqualTypeOf<'a'>();
  });

  it('names categories and criteria as closed sets', () => {
    expectTypeOf<Category>().toEqualTypeOf<
      'conditions' | 'medications' | 'allergies' | 'habits' | 'states' | 'treatments' | 'devices'
    >();
    // @ts-expect-error: a criterion is one of its forms
    const wrong: Criterion = { never: [] };
    expect(wrong).toBeDefined();
  });
});
