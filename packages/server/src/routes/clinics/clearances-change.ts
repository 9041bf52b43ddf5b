import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import {
  answerClearance,
  type ChangedClearance,
  remindOfClearance,
  withdrawClearance,
} from '../../clinics/clearances-change.ts';
import type { Context } from '../../options.ts';
import { changedSchema, changeHeaders, clearanceParams, decideSchema, remindSchema } from './clearances-schemas.ts';
import { shownClearance } from './clearances-shown.ts';
import { operation } from './operation.ts';
import { giveVersion, versionOf } from './version.ts';

const tag = 'clearances';

const decideRoute = operation(
  { params: clearanceParams, headers: changeHeaders, body: decideSchema },
  {
    summary: 'Record the answer to a clearance, or withdraw it',
    description:
      'The screening that it was asked from is made again on the chart as it is now, and kept; what was taken as complete is again for the same day and knowledge only. Sent again under the same key and on the same version, it is done once.',
    tag,
    gives: changedSchema,
    as: 'The clearance, and the screening that followed',
    problems: ['changed', 'version-missing', 'not-now', 'key-reused'],
  },
);
const remindRoute = operation(
  { params: clearanceParams, headers: changeHeaders, body: remindSchema },
  {
    summary: 'Write down that whoever was asked was reminded',
    tag,
    gives: changedSchema,
    as: 'The clearance',
    makes: true,
    problems: ['changed', 'version-missing', 'not-now', 'key-reused'],
  },
);

/** What becomes of a clearance: answered, withdrawn, reminded of. */
export const clearanceChangeRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  const { store } = accounts;
  const told = (person: string, { recorded, clearance, again }: ChangedClearance) => {
    const { id, seq: version, at, repeated } = recorded;
    const shown = shownClearance({ id, person, version, at, day: '', clearance }, today());
    const screening = again === null ? null : { ...again, outcomes: [...again.outcomes] };
    return { clearance: shown, screening, repeated };
  };
  app.put('/:id', { onRequest: only(accounts, 'decide-clearance'), schema: decideRoute }, async (request, reply) => {
    const idempotencyKey = request.headers['idempotency-key'];
    const seen = { ...request.params, by: authorOf(request), version: versionOf(request), idempotencyKey };
    const { body } = request;
    const now = { served, today: today(), screenOn: body.screenOn };
    const changed =
      'decision' in body
        ? await answerClearance(store, seen, body, now)
        : await withdrawClearance(store, seen, body.reason, now);
    giveVersion(reply, changed.recorded.seq);
    return told(seen.person, changed);
  });
  app.post(
    '/:id/reminders',
    { onRequest: only(accounts, 'ask-clearance'), schema: remindRoute },
    async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key'];
      const seen = { ...request.params, by: authorOf(request), version: versionOf(request), idempotencyKey };
      const changed = await remindOfClearance(store, seen, request.body, today());
      giveVersion(reply, changed.recorded.seq);
      return reply.code(201).send(told(seen.person, changed));
    },
  );
};
