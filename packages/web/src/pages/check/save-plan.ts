import { ask } from '../../api/request.ts';
import type { Appointment } from '../people/queries.ts';
import type { Plan } from './plan.ts';

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
