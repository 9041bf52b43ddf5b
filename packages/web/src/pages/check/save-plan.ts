import { ask } from '../../api/request.ts';
import type { Appointment } from '../people/queries.ts';
import type { Plan } from './plan.ts';

/**
 * Keeps what is planned of some procedures where it is something else; all else of the appointment stays, the plan of the other
 * procedures too, as it stands now.
 * @example await savePlan('north', appointment, { 'some-id': { components: [] } })
 * @throws {Problem} as `ask`; `changed` where somebody else wrote it at this moment
 */
export const savePlan = async (clinic: string, appointment: string, planned: Plan): Promise<void> => {
  const path = `/clinics/${clinic}/appointments/${appointment}`;
  const { value, version } = await ask<Appointment>('GET', path);
  const whole = { ...value.planned, ...planned };
  if (JSON.stringify(value.planned ?? {}) === JSON.stringify(whole)) return;
  const { id: _, version: __, person: ___, ...booking } = value;
  await ask('PUT', path, { body: { ...booking, planned: whole }, ...(version !== null && { version }) });
};
