import type { Chart, Report, Request } from '@primum/engine';
import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { chartSchema, reportSchema, requestSchema } from '../src/index.ts';

/** The same type with every property and list read-only, so that only the words are compared. */
type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

test('the schemas and the types of the engine are one contract (checked by tsc)', () => {
  expectTypeOf<Frozen<z.output<typeof chartSchema>>>().toEqualTypeOf<Frozen<Chart>>();
  expectTypeOf<Frozen<z.output<typeof requestSchema>>>().toEqualTypeOf<Frozen<Request>>();
  expectTypeOf<Frozen<z.output<typeof reportSchema>>>().toEqualTypeOf<Frozen<Report>>();
});
