import type { Criterion } from '@primum/engine';
import * as z from 'zod';
import { days, id } from './common.ts';

/** The logical test of a rule, as written. */
export const criterion: z.ZodType<Criterion> = z
  .lazy(() =>
    z.union([concept, recent, recentMonths, ended, endedMonths, component, planned, and, or, not], {
      error:
        'this is no criterion: it holds one of `concept`, `recent` or `ended` with `free` or `months`, `component`, `planned`, `and`, `or`, `not`',
    }),
  )
  .meta({ id: 'criterion' });

const concept = z.strictObject({ concept: id });
const recent = z.strictObject({ recent: id, free: days });
const recentMonths = z.strictObject({ recent: id, months: days });
const ended = z.strictObject({ ended: id, free: days });
const endedMonths = z.strictObject({ ended: id, months: days });
const component = z.strictObject({ component: z.enum(['met', 'cross-reacting', 'unstated']) });
const planned = z.strictObject({ planned: id });
const and = z.strictObject({ and: z.array(criterion).min(1) });
const or = z.strictObject({ or: z.array(criterion).min(1) });
const not = z.strictObject({ not: criterion });
