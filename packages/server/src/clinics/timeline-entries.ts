import { rank, type Screening } from '@primum/engine';
import type { KeptScreening } from '@primum/records';
import type { Claim } from '../accounts/emergency.ts';
import type { KeptAdverseEvent } from './afterwards.ts';
import { NOT_SENT } from './answers.ts';
import type { KeptAnswers } from './chart-of.ts';
import { type AskedClearance, lastDay } from './clearances-kept.ts';
import type { KeptDecision } from './decisions-kept.ts';
import type { KeptAgreement, KeptOverride } from './overrides-kept.ts';
import type { PersonRecord } from './person-records.ts';
import { reportFor } from './report-in.ts';
import { listed, short, type Teller, type Telling, type Told, titles, type Version } from './timeline-told.ts';
import type { KeptFollowUp, KeptTreatment } from './treatments-kept.ts';

const gravest = (screenings: readonly Screening[]): Screening | undefined =>
  screenings.toSorted((a, b) => rank(b.atMost) - rank(a.atMost) || rank(b.atLeast) - rank(a.atLeast))[0];

const ofScreening: Teller<KeptScreening> = async (
  { number, content: kept },
  { store, clinic, served, texts, lang },
) => {
  const opened = { number, kept, report: JSON.parse(kept.report) };
  const { on, screenings } = await reportFor(store, clinic, opened, served, lang);
  const outcomes = screenings.map(({ procedure, outcome, headline }) => {
    return { procedure, name: texts.procedures[procedure] ?? procedure, outcome, headline };
  });
  const { appointment, nothingNewSince } = kept;
  return {
    on,
    kind: 'screening',
    event: 'kept',
    line: gravest(screenings)?.headline ?? null,
    said: { outcomes, ...(nothingNewSince !== undefined && { nothingNewSince }) },
    links: { screening: number, ...(appointment !== undefined && { appointment }) },
  };
};

/** A client’s answers are written page by page; until they are sent they are no entry. */
const ofAnswers: Teller<Version<KeptAnswers>> = ({ content: { thing, content } }, { texts }) => {
  const { withdrawn, first, facts, from, on } = content;
  if (withdrawn === NOT_SENT) return null;
  const event = withdrawn !== null ? 'withdrawn' : first === undefined ? 'given' : 'corrected';
  const yes = facts.filter(({ answer }) => answer === 'yes');
  return {
    on,
    kind: 'answers',
    event,
    line: listed(yes.map(({ concept }) => texts.concepts[concept] ?? concept)),
    said: { from, facts: facts.length, ...(withdrawn !== null && { reason: withdrawn }) },
    links: { answers: thing },
  };
};

const ofClearance: Teller<Version<AskedClearance>> = ({ content: { thing, content } }, telling) => {
  const { state, asked, reminders, answer, withdrawn } = content;
  const rules = [...new Set(asked.points.map(({ rule }) => rule))];
  const isAsked = state === 'asked' && reminders.length === 0;
  const day = state === 'asked' ? (reminders.at(-1)?.on ?? asked.on) : (answer?.on ?? null);
  return {
    on: day,
    kind: isAsked ? 'letter' : 'clearance',
    event: state === 'asked' && !isAsked ? 'reminded' : state,
    line: titles(rules, telling),
    said: {
      rules,
      ...(state === 'received' && { until: lastDay(content) }),
      ...(withdrawn !== null && { reason: withdrawn }),
    },
    links: { clearance: thing, screening: asked.screening },
  };
};

const ofOverride: Teller<KeptOverride> = ({ content: { screening, on, overridden, reason } }, telling) => {
  const rules = [...new Set(overridden.map(({ rule }) => rule))];
  return {
    on,
    kind: 'override',
    event: 'kept',
    line: titles(rules, telling),
    said: { rules, reason },
    links: { screening },
  };
};

const ofAgreement: Teller<KeptAgreement> = ({ content: { screening, on, agrees, note } }) => ({
  on,
  kind: 'agreement',
  event: agrees ? 'agreed' : 'declined',
  line: note === null ? null : short(note),
  said: {},
  links: { screening },
});

const ofDecision: Teller<KeptDecision> = ({ content }) => {
  const { screening, on, appointment, decision, note } = content;
  return {
    on,
    kind: 'decision',
    event: 'kept',
    line: note === null ? null : short(note),
    said: { decision },
    links: { screening, ...(appointment !== null && { appointment }) },
  };
};

const ofTreatment: Teller<Version<KeptTreatment>> = ({ content: { thing, day, content } }, { texts }) => {
  const { screening, appointment, procedure, products, corrected } = content;
  return {
    on: day,
    kind: 'treatment',
    event: corrected === null ? 'kept' : 'corrected',
    line: listed([texts.procedures[procedure] ?? procedure, ...products.map(({ name }) => name)]),
    said: {},
    links: { screening, treatment: thing, ...(appointment !== null && { appointment }) },
  };
};

const ofFollowUp: Teller<KeptFollowUp> = ({ content: { treatment, on, state, text } }) => ({
  on,
  kind: 'follow-up',
  event: 'kept',
  line: short(text),
  said: { state },
  links: { treatment },
});

const ofAdverseEvent: Teller<KeptAdverseEvent> = ({ content: { treatment, on, what, severity } }) => ({
  on,
  kind: 'adverse-event',
  event: 'kept',
  line: short(what),
  said: { severity },
  links: { ...(treatment !== null && { treatment }) },
});

const ofIdentity: Teller<unknown> = ({ number }, { first }) => ({
  on: null,
  kind: 'identity',
  event: number === first ? 'kept' : 'corrected',
  line: null,
  said: {},
  links: {},
});

const ofEmergency: Teller<Claim> = ({ content: { reason } }) => ({
  on: null,
  kind: 'emergency',
  event: 'kept',
  line: null,
  said: { reason },
  links: {},
});

/** By the kind of record. */
const TELLERS = {
  screening: ofScreening,
  answers: ofAnswers,
  clearance: ofClearance,
  override: ofOverride,
  agreement: ofAgreement,
  decision: ofDecision,
  treatment: ofTreatment,
  'follow-up': ofFollowUp,
  'adverse-event': ofAdverseEvent,
  person: ofIdentity,
  emergency: ofEmergency,
};

/** What a record says as an entry. */
export const tell = async (record: PersonRecord<unknown>, telling: Telling): Promise<Told> => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind says what is kept in it
  const teller = TELLERS[record.kind as keyof typeof TELLERS] as Teller<unknown> | undefined;
  return teller === undefined ? null : teller(record, telling);
};
