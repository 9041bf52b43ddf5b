import { chartSchema } from '@primum/contract';
import * as z from 'zod';
import { STATES } from '../../clinics/appointments.ts';
import { accountId, clinicId } from '../clinic-schemas.ts';
import { nextSchema, pageQuery } from './paging.ts';

const day = z.iso.date();
const state = z.enum(STATES);
const booking = {
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'write YYYY-MM-DDTHH:MM, the time where the clinic is')
    .describe('YYYY-MM-DDTHH:MM, where the clinic is'),
  procedures: z.array(z.string()).min(1).max(50).describe('Ids of procedures'),
  planned: chartSchema.shape.planned.describe('Per procedure components, goals, area and type, as in a chart'),
  practitioner: accountId.exactOptional().describe('The account of whoever does it'),
  note: z.string().trim().min(1).max(2000).exactOptional().describe('For everybody at the desk: no health data'),
};

export const appointmentParams = z.strictObject({ clinic: clinicId, id: z.uuid() });
export const appointmentBody = z.strictObject(booking);
export const changeAppointmentBody = z.strictObject({ ...booking, state });
export const appointmentsQuery = pageQuery.extend({
  from: day.optional().describe('The first day. Default: today; with `person`, the first of all'),
  to: day.optional().describe('The last day. Default: `from`; without it, the last of all'),
  person: z.uuid().optional().describe('Only theirs'),
});

export const bookedSchema = z.strictObject({
  id: z.string(),
  version: z.int().describe('Its version, as in the ETag'),
  at: z.string().describe('When this was written'),
  hash: z.string().describe('Its hash in the chain of the clinic'),
  repeated: z.boolean(),
});
export const appointmentSchema = z.strictObject({
  ...booking,
  id: z.string(),
  version: z.int().describe('Its version, as in the ETag'),
  person: z.string(),
  state,
});
export const appointmentsSchema = z.strictObject({ appointments: z.array(appointmentSchema), next: nextSchema });
