import type { Planned } from '@primum/engine';
import { ask } from '../../api/request.ts';
import type { Appointment } from '../people/queries.ts';
import type { Mixture } from './mixture-choice.tsx';

/** Per procedure, as in a chart. */
export type Plan = Readonly<Record<string, Planned>>;

/**
 * A plan with another mixture of one procedure.
 * @example withMixture({}, 'some-id', ['water'])
 */
export const withMixture = (plan: Plan | undefined, procedure: string, mixture: Mixture): Plan => {
  const { components: _, ...others } = plan?.[procedure] ?? {};
  return { ...plan, [procedure]: mixture === null ? others : { ...others, components: mixture } };
};

/** What the plan says of a mixture. */
export const mixtureOf = (plan: Plan | undefined, procedure: string): Mixture => plan?.[procedure]?.components ?? null;

/**
 * Keeps the plan of an appointment where it is another one; all else of the appointment stays.
 * @throws {Problem} as `ask`; `changed` where somebody else wrote it at this moment
 */
export const savePlan = async (clinic: string, appointment: string, planned: Plan): Promise<void> => {
  const path = `/clinics/${clinic}/appointments/${appointment}`;
  const { value, version } = await ask<Appointment>('GET', path);
  if (JSON.stringify(value.planned ?? {}) === JSON.stringify(planned)) return;
  const { id: _, version: __, person: ___, ...booking } = value;
  await ask('PUT', path, { body: { ...booking, planned }, ...(version !== null && { version }) });
};
