import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { type Accounts, roleIn } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { addOverride } from '../../clinics/overrides.ts';
import { counts, overridesOf, type RecordedOverride } from '../../clinics/overrides-kept.ts';
import { overridable, type ShownOverrides } from '../../clinics/overrides-policy.ts';
import type { Context } from '../../options.ts';
import { textsOf } from '../../texts.ts';
import { keyHeaders, screeningParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { addedOverrideSchema, overrideSchema, overridesQuery, overridesSchema } from './overrides-schemas.ts';

const tag = 'overrides';

const addRoute = operation(
  { params: screeningParams, headers: keyHeaders, body: overrideSchema },
  {
    summary: 'Proceed against findings of a screening, on its day',
    description:
      'Only what the knowledge opens a door for, and with one of its reasons. It is written once, and changes no report.',
    tag,
    gives: addedOverrideSchema,
    as: 'The override is kept',
    makes: true,
    problems: ['key-reused', 'not-now', 'changed'],
  },
);
const listRoute = operation(
  { params: screeningParams, querystring: overridesQuery },
  {
    summary: 'What may be overridden of a screening, by whom, and what was',
    tag,
    gives: overridesSchema,
    as: 'Every finding, and the overrides',
  },
);

/** An override as it is shown. */
export const shownOverride = ({ record: override, ...one }: RecordedOverride) => ({
  override,
  ...one,
  overridden: [...one.overridden],
  counts: counts({ record: override, ...one }),
});

/** What may be overridden, in words. */
const told = ({ report, overrides, findings }: ShownOverrides) => {
  const said = overrides.texts[report.lang] ?? {};
  return {
    on: report.on,
    reasons: overrides.reasons.map((id) => ({ id, name: said[id] ?? id })),
    noReasons: overrides.noReasons.map((id) => ({ id, instead: said[id] ?? id })),
    findings: findings.map(({ procedure, finding, refusal, by, ...one }) => ({
      procedure,
      rule: finding.rule,
      title: finding.title,
      answer: finding.answer,
      disposition: finding.disposition,
      ...one,
      by: [...by],
      why: refusal === null ? null : (said[refusal] ?? refusal),
    })),
  };
};

/** The overrides of a screening. */
export const overrideRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  const { store } = accounts;
  const somebody = async (account: string, clinic: string) => ({
    account,
    role: await roleIn(accounts, account, clinic),
  });
  app.post('', { onRequest: only(accounts, 'add-override'), schema: addRoute }, async (request, reply) => {
    const { clinic, person, id } = request.params;
    const by = authorOf(request);
    const { second } = request.body;
    const who = {
      author: await somebody(by, clinic),
      second: second === undefined ? null : await somebody(second, clinic),
    };
    const about = { served, today: today(), idempotencyKey: request.headers['idempotency-key'] };
    const of = { clinic, person, by, screening: Number(id) };
    const { override, repeated } = await addOverride(store, of, request.body, { ...who, ...about });
    return reply.code(201).send({ ...shownOverride(override), repeated });
  });
  app.get('', {
    onRequest: only(accounts, 'read-override'),
    schema: listRoute,
    handler: async (request) => {
      const { clinic, person, id } = request.params;
      const of = { clinic, person, by: authorOf(request), screening: Number(id) };
      const { lang } = request.query;
      textsOf(served, lang);
      const shownPolicy = await overridable(store, of, served, lang);
      return { ...told(shownPolicy), overrides: (await overridesOf(store, of)).map(shownOverride) };
    },
  });
};
