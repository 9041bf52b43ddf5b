import type { Artifact, QuestionTopic } from '@primum/contract';
import { type Chart, type Evidence, isoOf, type Question, type Request, rank, readSpan, screen } from '@primum/engine';
import { intakeTopics } from '@primum/words';
import { asDateRefusal } from '../answer-to.ts';

/** Why something is asked: nothing was ever said of it, nobody is sure, or what was said has outlived its shelf life or what passes its length. */
export const REASONS = Object.freeze(['never-asked', 'not-sure', 'outlived'] as const);
export type Reason = (typeof REASONS)[number];

/** A question of a report, and why it is asked. */
export interface OpenQuestion extends Question {
  readonly reason: Reason;
  /** When that was said which raised it; null where nothing was, or nobody knows when. */
  readonly answered: string | null;
  /** The last day on which it counted; null where it has none. */
  readonly lasted: string | null;
  /** For which procedures it is asked. */
  readonly procedures: readonly string[];
}

const OUTLIVED: readonly Evidence['kind'][] = ['stale-no', 'old-result', 'too-long'];

const lastedOf = (concept: string, { kind, on, concept: about }: Evidence, artifact: Artifact): string | null => {
  if (on === null || kind === 'too-long') return null;
  const { first, last } = readSpan(on);
  if (kind === 'stale-no') return isoOf(first + (artifact.concepts[concept]?.shelfLife ?? 0));
  const lives = artifact.measurements.filter((one) => one.concept === about).map(({ shelfLife }) => shelfLife);
  return isoOf(last + Math.min(...lives));
};

/** Of all that raised a question, the newest says why it is asked. */
const reasonOf = ({ concept, raisedBy }: Question, artifact: Artifact) => {
  const newest = raisedBy.toSorted((a, b) =>
    (a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0,
  )[0];
  if (newest === undefined) return { reason: 'never-asked', answered: null, lasted: null } as const;
  const answered = newest.on;
  if (!OUTLIVED.includes(newest.kind)) return { reason: 'not-sure', answered, lasted: null } as const;
  return { reason: 'outlived', answered, lasted: lastedOf(concept, newest, artifact) } as const;
};

/** The same question of several procedures, once. */
const merged = (same: readonly (Question & { readonly procedure: string })[], artifact: Artifact): OpenQuestion[] => {
  const [gravest] = same.toSorted((a, b) => rank(b.gravest) - rank(a.gravest));
  if (gravest === undefined) return [];
  const { procedure: _, ...question } = gravest;
  const rules = [...new Set(same.flatMap((one) => one.rules))];
  const procedures = same.map(({ procedure }) => procedure);
  return [{ ...question, rules, procedures, ...reasonOf(question, artifact) }];
};

const asked = (chart: Chart, request: Request, artifact: Artifact) => {
  try {
    const { screenings } = screen(artifact, chart, request);
    return screenings.flatMap(({ procedure, questions }) => questions.map((one) => ({ ...one, procedure })));
  } catch (error) {
    throw asDateRefusal(error);
  }
};

/**
 * What has to be asked before a chart is decided, each with why, in the order of the report: gravest first, then by the number of rules.
 * @throws {Refusal} when a date leads beyond the calendar
 * @example openQuestions(chart, { on: '2026-11-28' }, artifact).filter(({ reason }) => reason === 'outlived')
 */
export const openQuestions = (chart: Chart, request: Request, artifact: Artifact): readonly OpenQuestion[] => {
  const all = asked(chart, request, artifact);
  const concepts = [...new Set(all.map(({ concept }) => concept))];
  const open = concepts.flatMap((concept) =>
    merged(
      all.filter((one) => one.concept === concept),
      artifact,
    ),
  );
  return open.toSorted((a, b) => rank(b.gravest) - rank(a.gravest) || b.rules.length - a.rules.length);
};

/** How many questions there are, by why they are asked. */
export interface Counts {
  readonly neverAsked: number;
  readonly notSure: number;
  readonly outlived: number;
}

/**
 * Questions, counted.
 * @example countsOf(openQuestions(chart, { on: '2026-11-28' }, artifact)).outlived
 */
export const countsOf = (questions: readonly OpenQuestion[]): Counts => {
  const many = (reason: Reason): number => questions.filter((one) => one.reason === reason).length;
  return { neverAsked: many('never-asked'), notSure: many('not-sure'), outlived: many('outlived') };
};

/**
 * Open questions as clients are asked, topic by topic.
 * @example topicsOf(openQuestions(chart, { on: '2026-11-28' }, artifact), artifact, 'en')[0]?.ask
 */
export const topicsOf = (questions: readonly OpenQuestion[], artifact: Artifact, lang: string): QuestionTopic[] => {
  const open = questions.map(({ concept }) => concept);
  return intakeTopics(artifact, open, lang).map(({ id, caption, ask, why, findOut, names, options }) => ({
    topic: id,
    caption,
    ask,
    why,
    findOut: [...findOut],
    names,
    options: options.map(({ concept, text, dated, taken, after }) => ({
      concept,
      text,
      dated,
      taken,
      after: [...after],
    })),
  }));
};
