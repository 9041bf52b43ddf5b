import { isDeepStrictEqual } from 'node:util';
import type { Artifact } from '@primum/contract';
import type { Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { chartOf } from './chart-of.ts';
import { isMadeWith, readKeptScreening } from './clearances-screening.ts';
import { inForce } from './in-force.ts';
import type { OfScreening } from './overrides-policy.ts';

/**
 * Nothing, where the chart of a person and what the clinic decides by are still what a screening was made with: nobody proceeds against
 * findings that are others by now.
 * @throws {Refusal} where they are not
 * @example await requireAsItWas(store, { clinic: 'north', person, by: 'u7', screening: 12 }, served)
 */
export const requireAsItWas = async (store: Store, of: OfScreening, served: Artifact): Promise<void> => {
  const { clinic, person, by } = of;
  const screening = await readKeptScreening(store, of, of.screening);
  const force = await inForce(store, clinic, served);
  const { planned: _, ...then } = screening.kept.chart;
  const now: unknown = JSON.parse(
    JSON.stringify(await chartOf(store, clinic, person, { by, artifact: force.artifact })),
  );
  if (isMadeWith(screening, force) && isDeepStrictEqual(now, then)) return;
  throw new Refusal('not-now', 'Something else is on file or in force since this screening; screen again today.');
};
