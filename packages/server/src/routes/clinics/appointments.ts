import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import { type Accounts, roleIn } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import {
  type Appointment,
  addAppointment,
  changeAppointment,
  listAppointments,
  readAppointment,
} from '../../clinics/appointments.ts';
import { inForce } from '../../clinics/in-force.ts';
import type { Context } from '../../options.ts';
import { refuse } from '../../read-body.ts';
import { clinicParams, keyHeaders, personParams } from '../clinic-schemas.ts';
import {
  appointmentBody,
  appointmentParams,
  appointmentSchema,
  appointmentsQuery,
  appointmentsSchema,
  bookedSchema,
  changeAppointmentBody,
} from './appointment-schemas.ts';
import { operation } from './operation.ts';
import { pageOf } from './paging.ts';
import { thingCursor, thingPage } from './thing-page.ts';
import { giveVersion, versionHeaders, versionOf } from './version.ts';

const TAG = { tag: 'appointments' };
const addSchema = operation(
  { params: personParams, headers: keyHeaders, body: appointmentBody },
  {
    ...TAG,
    summary: 'Make an appointment of a person',
    gives: bookedSchema,
    as: 'It is made',
    makes: true,
    problems: ['key-reused'],
  },
);
const listSchema = operation(
  { params: clinicParams, querystring: appointmentsQuery },
  {
    ...TAG,
    summary: 'The appointments of some days, by day',
    description: 'Those of today, where no day and no person is named. Within a page those of a day are by their time.',
    gives: appointmentsSchema,
    as: 'A page of them',
  },
);
const readSchema = operation(
  { params: appointmentParams },
  { ...TAG, summary: 'An appointment', gives: appointmentSchema, as: 'The appointment' },
);
const changeSchema = operation(
  { params: appointmentParams, headers: versionHeaders, body: changeAppointmentBody },
  {
    ...TAG,
    summary: 'Change an appointment, or say how it stands',
    gives: bookedSchema,
    as: 'It is changed',
    problems: ['changed', 'version-missing'],
  },
);

const shown = (one: Appointment) => {
  const { id, version, person, state, day, time, procedures, planned, practitioner, note } = one;
  return {
    id,
    version,
    person,
    at: `${day}T${time}`,
    state,
    procedures: [...procedures],
    ...(planned !== undefined && { planned }),
    ...(practitioner !== undefined && { practitioner }),
    ...(note !== undefined && { note }),
  };
};

const requirePractitioner = async (accounts: Accounts, clinic: string, practitioner?: string): Promise<void> => {
  if (practitioner === undefined || (await roleIn(accounts, practitioner, clinic)) !== null) return;
  throw refuse('Nobody with this account works in this clinic; give the account of a colleague.', 'practitioner');
};

const byTime = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** Which appointments are asked for: those of today, where no day and no person is named. */
const whichOf = ({ from, to, person, ...page }: z.infer<typeof appointmentsQuery>, today: string) => {
  const first = from ?? (person === undefined ? today : undefined);
  return { ...thingPage(page), person, from: first, to: to ?? (person === undefined ? first : undefined) };
};

type Routes = FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }>;

/** The appointments of one person. */
export const appointmentsOfRoutes: Routes = async (app, { context: { artifact: served }, accounts }) => {
  const { store } = accounts;
  app.post('', {
    onRequest: only(accounts, 'change-appointment'),
    schema: addSchema,
    handler: async (request, reply) => {
      const { clinic } = request.params;
      await requirePractitioner(accounts, clinic, request.body.practitioner);
      const { artifact } = await inForce(store, clinic, served);
      const whose = { ...request.params, by: authorOf(request) };
      const idempotencyKey = request.headers['idempotency-key'];
      const { id, seq, at, hash, repeated } = await addAppointment(store, whose, request.body, {
        artifact,
        idempotencyKey,
      });
      giveVersion(reply, seq);
      return reply.code(201).send({ id, version: seq, at, hash, repeated });
    },
  });
};

/** The appointments of a clinic. */
export const appointmentRoutes: Routes = async (app, { context: { artifact: served, today }, accounts }) => {
  const { store } = accounts;
  app.get('', {
    onRequest: only(accounts, 'read-appointment'),
    schema: listSchema,
    handler: async (request) => {
      const which = whichOf(request.query, today());
      const asking = { ...request.params, by: authorOf(request) };
      const found = await listAppointments(store, asking, which);
      const { next } = pageOf('appointments', found, which.limit, thingCursor);
      return { appointments: found.map(shown).toSorted(byTime), next };
    },
  });
  app.get('/:id', {
    onRequest: only(accounts, 'read-appointment'),
    schema: readSchema,
    handler: async (request, reply) => {
      const { clinic, id } = request.params;
      const one = await readAppointment(store, { clinic, by: authorOf(request) }, id);
      giveVersion(reply, one.version);
      return shown(one);
    },
  });
  app.put('/:id', {
    onRequest: only(accounts, 'change-appointment'),
    schema: changeSchema,
    handler: async (request, reply) => {
      const { clinic } = request.params;
      const version = versionOf(request);
      await requirePractitioner(accounts, clinic, request.body.practitioner);
      const seen = { ...request.params, by: authorOf(request), version };
      const { artifact } = await inForce(store, clinic, served);
      const { id, seq, at, hash, repeated } = await changeAppointment(store, seen, request.body, { artifact });
      giveVersion(reply, seq);
      return { id, version: seq, at, hash, repeated };
    },
  });
};
