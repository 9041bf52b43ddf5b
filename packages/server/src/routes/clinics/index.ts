import { requirePerson } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Context } from '../../options.ts';
import { adverseEventRoutes } from './adverse-events.ts';
import { answersRoutes } from './answers.ts';
import { appointmentRoutes, appointmentsOfRoutes } from './appointments.ts';
import { auditRoutes } from './audit.ts';
import { callRoutes } from './calls.ts';
import { ageingRoutes, chartRoutes } from './chart.ts';
import { clearanceRoutes } from './clearances.ts';
import { clearanceListRoutes } from './clearances-list.ts';
import { contactRoutes } from './contact.ts';
import { screeningDecisionRoutes } from './decisions.ts';
import { emergencyRoutes } from './emergencies.ts';
import { erasureRoutes } from './erasure.ts';
import { exportRoutes } from './export.ts';
import { linkRoutes } from './links.ts';
import { overrideRoutes } from './overrides.ts';
import { agreementRoutes } from './overrides-agreement.ts';
import { ownCaseRoutes } from './own-cases.ts';
import { ownSourceRoutes } from './own-sources.ts';
import { paperRoutes } from './paper.ts';
import { personRoutes } from './people.ts';
import { protocolRoutes } from './protocols.ts';
import { decisionRoutes } from './protocols-decided.ts';
import { proposalRoutes } from './protocols-proposed.ts';
import { ruleHealthRoutes } from './rule-health.ts';
import { screeningRoutes } from './screenings.ts';
import { servedKnowledgeRoutes } from './served-knowledge.ts';
import { timelineRoutes } from './timeline.ts';
import { todayRoutes } from './today.ts';
import { treatmentRoutes } from './treatments.ts';
import { verificationRoutes } from './verification.ts';

const placeSchema = z.object({ clinic: z.string(), person: z.string() });

/** Nothing, where whoever an address names is of its clinic, or where it names nobody. */
const requireTheirs = async ({ store }: Accounts, params: unknown): Promise<void> => {
  const named = placeSchema.safeParse(params);
  if (named.success) await requirePerson(store, named.data.clinic, named.data.person);
};

/** Everything that a clinic keeps, under its id. */
export const clinicRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (app, kept) => {
  // Behind the rights of each route and the reading of its address: a person of another clinic is nobody here.
  app.addHook('preHandler', ({ params }) => requireTheirs(kept.accounts, params));
  await app.register(auditRoutes, { ...kept, prefix: '/audit' });
  await app.register(emergencyRoutes, { ...kept, prefix: '' });
  await app.register(linkRoutes, { ...kept, prefix: '/people/:person/links' });
  await app.register(overrideRoutes, { ...kept, prefix: '/people/:person/screenings/:id/overrides' });
  await app.register(agreementRoutes, {
    ...kept,
    prefix: '/people/:person/screenings/:id/overrides/:override/agreement',
  });
  await app.register(personRoutes, { ...kept, prefix: '/people' });
  await app.register(appointmentRoutes, { ...kept, prefix: '/appointments' });
  await app.register(callRoutes, { ...kept, prefix: '/appointments/:id/call' });
  await app.register(appointmentsOfRoutes, { ...kept, prefix: '/people/:person/appointments' });
  await app.register(chartRoutes, { ...kept, prefix: '/people/:person' });
  await app.register(ageingRoutes, { ...kept, prefix: '/ageing' });
  await app.register(answersRoutes, { ...kept, prefix: '/people/:person/answers' });
  await app.register(clearanceListRoutes, { ...kept, prefix: '/clearances' });
  await app.register(clearanceRoutes, { ...kept, prefix: '/people/:person/clearances' });
  await app.register(contactRoutes, { ...kept, prefix: '/contact' });
  await app.register(erasureRoutes, { ...kept, prefix: '' });
  await app.register(exportRoutes, { ...kept, prefix: '/people/:person/export' });
  await app.register(paperRoutes, { ...kept, prefix: '/people/:person' });
  await app.register(protocolRoutes, { ...kept, prefix: '/protocol' });
  await app.register(proposalRoutes, { ...kept, prefix: '/protocols' });
  await app.register(decisionRoutes, { ...kept, prefix: '/protocols' });
  await app.register(screeningRoutes, { ...kept, prefix: '/people/:person/screenings' });
  await app.register(screeningDecisionRoutes, { ...kept, prefix: '/people/:person/screenings/:id/decision' });
  await app.register(servedKnowledgeRoutes, { ...kept, prefix: '' });
  await app.register(timelineRoutes, { ...kept, prefix: '/people/:person' });
  await app.register(ruleHealthRoutes, { ...kept, prefix: '/rule-health' });
  await app.register(ownCaseRoutes, { ...kept, prefix: '/cases' });
  await app.register(ownSourceRoutes, { ...kept, prefix: '/sources' });
  await app.register(todayRoutes, { ...kept, prefix: '/today' });
  await app.register(treatmentRoutes, { ...kept, prefix: '/people/:person/treatments' });
  await app.register(adverseEventRoutes, { ...kept, prefix: '/people/:person/adverse-events' });
  await app.register(verificationRoutes, { ...kept, prefix: '/verification' });
};
