import * as z from 'zod';
import { categorySchema, notUnderstoodSchema } from './chart.ts';
import {
  actionSchema,
  dispositionSchema,
  evidenceSchema,
  findingSchema,
  firedSchema,
  outcomeSchema,
} from './finding.ts';
import { strict } from './strict.ts';

const texts = z.array(z.string());

const questionSchema = strict({
  concept: z.string(),
  ask: z.string(),
  why: z.string(),
  followUps: texts,
  rules: texts,
  gravest: dispositionSchema,
  raisedBy: z.array(evidenceSchema),
  hints: texts,
});

/** What every screening says, its own or that of another mixture or procedure. */
const interval = { outcome: outcomeSchema, atLeast: dispositionSchema, atMost: dispositionSchema };

const changedMixtureSchema = strict({ leaveOut: texts, components: texts, ...interval, headline: z.string() });

const alternativeSchema = strict({
  procedure: z.string(),
  goals: texts,
  serves: z.array(
    strict({ goal: z.string(), sure: z.enum(['stated', 'read', 'inferred']), statements: texts, citations: texts }),
  ),
  offered: z.boolean(),
  because: z.string(),
  ...interval,
  headline: z.string(),
  findings: texts,
  questions: texts,
});

const riskSchema = strict({
  risk: z.string(),
  general: z.boolean(),
  statements: texts,
  citations: texts,
  raisedBy: z.array(strict({ rule: z.string(), title: z.string(), answer: firedSchema })),
});

const noteSchema = strict({ note: z.string(), countries: texts, citations: texts });

const screeningSchema = strict({
  procedure: z.string(),
  ...interval,
  decided: z.boolean(),
  headline: z.string().max(140),
  earliest: z.string().nullable(),
  inTheWay: texts,
  findings: z.array(findingSchema),
  checked: texts,
  notAddressed: z.array(strict({ rule: z.string(), title: z.string(), answer: firedSchema })),
  questions: z.array(questionSchema),
  actions: z.array(actionSchema),
  risks: z.array(riskSchema),
  notes: z.array(noteSchema),
  changedMixture: changedMixtureSchema.nullable(),
  alternatives: z.array(alternativeSchema),
});

/** The one report behind the screen, the API, the CLI, the PDF and the card. */
export const reportSchema = strict({
  knowledge: strict({
    version: z.string(),
    sha256: z.string(),
    approved: z.boolean(),
    protocol: strict({ clinic: z.string(), adopted: z.string(), sha256: z.string() }).nullable(),
  }),
  lang: z.string(),
  unreviewed: z.boolean(),
  patient: strict({ id: z.string(), deceased: z.boolean() }),
  on: z.string(),
  complete: z.array(categorySchema),
  notUnderstood: z.array(notUnderstoodSchema),
  contradictions: z.array(strict({ concept: z.string(), text: z.string(), evidence: z.array(evidenceSchema) })),
  notLookedAt: texts,
  screenings: z.array(screeningSchema),
});
