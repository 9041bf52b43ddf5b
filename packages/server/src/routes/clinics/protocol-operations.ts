import { clinicParams, keyHeaders } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { pageQuery } from './paging.ts';
import {
  adoptionSchema,
  adoptionsSchema,
  inForceSchema,
  linesSchema,
  proposalParams,
  proposalSchema,
  proposalsSchema,
  proposeBody,
  proposedSchema,
  rejectionBody,
} from './protocol-schemas.ts';
import { versionHeaders } from './version.ts';

export const NDJSON = 'application/x-ndjson; charset=utf-8';

const tag = 'protocol';
const params = proposalParams;
const decision = { params, headers: keyHeaders.extend(versionHeaders.shape) };
const DECIDED = ['key-reused', 'changed', 'version-missing', 'not-now'] as const;

/** What the operations on protocols say of themselves. */
export const aboutProtocols = {
  inForce: operation(
    { params: clinicParams },
    { tag, summary: 'The knowledge and the protocol that are in force', gives: inForceSchema, as: 'What is in force' },
  ),
  adoptions: operation(
    { params: clinicParams, querystring: pageQuery },
    { tag, summary: 'What was in force, oldest first', gives: adoptionsSchema, as: 'A page of the adoptions' },
  ),
  propose: operation(
    { params: clinicParams, headers: keyHeaders, body: proposeBody },
    {
      tag,
      summary: 'Propose a knowledge version and a protocol',
      description:
        'Nothing is in force by that. What is wrong with the protocol is told all at once, each with its line.',
      gives: proposedSchema,
      as: 'The proposal is kept',
      makes: true,
      problems: ['key-reused', 'not-now'],
    },
  ),
  proposals: operation(
    { params: clinicParams, querystring: pageQuery },
    { tag, summary: 'What was proposed, by day', gives: proposalsSchema, as: 'A page of the proposals' },
  ),
  proposal: operation({ params }, { tag, summary: 'A proposal', gives: proposalSchema, as: 'The proposal' }),
  dryRun: operation(
    { params },
    {
      tag,
      summary: 'See which charts would come out differently',
      description:
        'Every chart is screened today, for the founding procedures and those of its coming appointments, under what is in force and under the proposal. Lines of JSON tell how far it is, the last one what came out or why nothing did. Whoever hangs up stops it.',
      gives: linesSchema,
      as: 'Lines of JSON',
      type: NDJSON,
      problems: ['not-now'],
    },
  ),
  adopt: operation(decision, {
    tag,
    summary: 'Put a proposal in force, at once',
    description:
      'After a dry run against what is still in force; by somebody else than who proposed it, where the clinic has a second director or physician.',
    gives: adoptionSchema,
    as: 'It is in force',
    makes: true,
    problems: DECIDED,
  }),
  reject: operation(
    { ...decision, body: rejectionBody },
    {
      tag,
      summary: 'Withdraw a proposal of one’s own, or reject one of others',
      gives: proposedSchema,
      as: 'It is open no longer',
      makes: true,
      problems: DECIDED,
    },
  ),
};
