import { requirePerson } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Context } from '../../options.ts';
import { answersRoutes } from './answers.ts';
import { auditRoutes } from './audit.ts';
import { emergencyRoutes } from './emergencies.ts';
import { personRoutes } from './people.ts';
import { screeningRoutes } from './screenings.ts';

const placeSchema = z.object({ clinic: z.string(), person: z.string() });

/** Everything that a clinic keeps, under its id. */
export const clinicRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (app, kept) => {
  // Behind the rights of each route and the reading of its address: a person of another clinic is nobody here.
  app.addHook('preHandler', async ({ params }) => {
    const named = placeSchema.safeParse(params);
    if (named.success) await requirePerson(kept.accounts.store, named.data.clinic, named.data.person);
  });
  await app.register(auditRoutes, { ...kept, prefix: '/audit' });
  await app.register(emergencyRoutes, { ...kept, prefix: '' });
  await app.register(personRoutes, { ...kept, prefix: '/people' });
  await app.register(answersRoutes, { ...kept, prefix: '/people/:person/answers' });
  await app.register(screeningRoutes, { ...kept, prefix: '/people/:person/screenings' });
};
