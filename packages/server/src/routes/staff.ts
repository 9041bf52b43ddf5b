import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../accounts/accounts.ts';
import { makeReset } from '../accounts/password.ts';
import { authorOf, only } from '../accounts/rights.ts';
import { makeLink } from '../accounts/set-up.ts';
import { changeRole, endStaff, listStaff } from '../accounts/staff.ts';
import type { Context } from '../options.ts';
import {
  colleagueParams,
  colleaguesSchema,
  endedSchema,
  makeResetSchema,
  postSchema,
  roleSchema,
  staffListSchema,
} from './account-schemas.ts';
import { clinicParams, linkSchema, staffSchema } from './clinic-schemas.ts';
import { operation } from './clinics/operation.ts';

const tag = 'staff';

const listRoute = operation(
  { params: clinicParams },
  { summary: 'Who works in the clinic', tag, gives: staffListSchema, as: 'Everybody, by name' },
);

const colleaguesRoute = operation(
  { params: clinicParams },
  { summary: 'With whom one works: names and roles', tag, gives: colleaguesSchema, as: 'Everybody, by name' },
);

const inviteRoute = operation(
  { params: clinicParams, body: staffSchema },
  {
    summary: 'Make a link that makes somebody staff of the clinic, once',
    tag,
    gives: linkSchema,
    as: 'The link',
    makes: true,
  },
);

const roleRoute = operation(
  { params: colleagueParams, body: roleSchema },
  {
    summary: 'Give somebody another role; it counts at once',
    tag,
    gives: postSchema,
    as: 'Their role',
    problems: ['last-director'],
  },
);

const endRoute = operation(
  { params: colleagueParams },
  {
    summary: 'End somebody’s work in the clinic; it counts at once',
    tag,
    gives: endedSchema,
    as: 'Who it was',
    problems: ['last-director'],
  },
);

const resetRoute = operation(
  { params: colleagueParams, body: makeResetSchema },
  {
    summary: 'Make a link with which somebody sets a new password, once',
    tag,
    gives: linkSchema,
    as: 'The link',
    makes: true,
  },
);

/** The staff of a clinic: who they are, inviting them, their role, their end, a new password. */
export const staffRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { accounts },
) => {
  const onRequest = only(accounts, 'change-staff');

  app.get('/colleagues', { onRequest: only(accounts, 'read-colleagues'), schema: colleaguesRoute }, async (request) => {
    const staff = await listStaff(accounts, request.params.clinic, { by: authorOf(request) });
    return { colleagues: staff.map(({ account, name, role }) => ({ account, name, role })) };
  });
  app.get('/staff', { onRequest: only(accounts, 'read-staff'), schema: listRoute }, async (request, reply) => {
    const staff = await listStaff(accounts, request.params.clinic, { by: authorOf(request) });
    return reply.send({ staff: [...staff] });
  });
  app.post('/staff', { onRequest, schema: inviteRoute }, async (request, reply) => {
    const { clinic } = request.params;
    const { role } = request.body;
    await audit(accounts.store, clinic, { actor: authorOf(request), action: `invite-${role}` });
    const { token, expires } = await makeLink(accounts, { clinic, role });
    return reply.code(201).send({ path: `/set-up#${token}`, expires });
  });
  app.patch('/staff/:account', { onRequest, schema: roleRoute }, async (request, reply) => {
    const { account } = request.params;
    const { role } = request.body;
    await changeRole(accounts, { ...request.params, by: authorOf(request), role });
    return reply.send({ account, role });
  });
  app.delete('/staff/:account', { onRequest, schema: endRoute }, async (request, reply) => {
    const { account } = request.params;
    await endStaff(accounts, { ...request.params, by: authorOf(request) });
    return reply.send({ account });
  });
  app.post('/staff/:account/reset', { onRequest, schema: resetRoute }, async (request, reply) => {
    const { secondFactor = 'keep' } = request.body;
    const { token, expires } = await makeReset(accounts, { ...request.params, by: authorOf(request), secondFactor });
    return reply.code(201).send({ path: `/reset#${token}`, expires });
  });
};
