import { Readable } from 'node:stream';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { exportFhir } from '../../clinics/export-fhir.ts';
import { exportJson } from '../../clinics/export-json.ts';
import { inForce } from '../../clinics/in-force.ts';
import type { Context } from '../../options.ts';
import { personParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';

const TYPES = Object.freeze({ json: 'application/json', fhir: 'application/fhir+json' });

const exportQuery = z.strictObject({
  format: z.enum(['json', 'fhir'], '`json` or `fhir`').default('json').describe('Default: json'),
});

const exportSchema = operation(
  { params: personParams, querystring: exportQuery },
  {
    summary: 'Everything that is kept of a person, as a file',
    description:
      'As `json`: every record in every version, and who read or wrote what. As `fhir`: an R4 Bundle; the Patient, answers as QuestionnaireResponses and Observations, decisions on clearances as Tasks, every other record as a DocumentReference. What cannot be read back counts as not understood where a screening could come out milder without it.',
    tag: 'people',
    gives: z.looseObject({}),
    as: 'The file; `schema` and its version, or a Bundle',
  },
);

/** The download of one person. Its name says nothing of anybody. */
export const exportRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context, accounts: { store }, accounts },
) => {
  app.get('', { onRequest: only(accounts, 'export-person'), schema: exportSchema }, async (request, reply) => {
    const { clinic, person } = request.params;
    const { format } = request.query;
    const exporting = { clinic, person, by: authorOf(request) };
    const { artifact } = await inForce(store, clinic, context.artifact);
    await audit(store, clinic, { actor: exporting.by, action: `export-person-${format}`, person });
    const pieces = format === 'json' ? exportJson(store, exporting) : exportFhir(store, exporting, artifact);
    return reply
      .type(`${TYPES[format]}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="person.${format === 'json' ? 'json' : 'fhir.json'}"`)
      .send(Readable.from(pieces));
  });
};
