import type { Artifact } from '@primum/contract';
import { type Chart, type Fact, openConcepts, type Report, type Request, screen } from '@primum/engine';
import type { Store } from '@primum/records';
import { type IntakeOption, type IntakeTopic, intakeTopics, type NameFinder } from '@primum/words';
import { asDateRefusal } from '../answer-to.ts';
import { chartOf } from '../clinics/chart-of.ts';
import { type Contact, contactOf } from '../clinics/contact.ts';
import { inForce } from '../clinics/in-force.ts';
import type { Finders } from '../questions/finders.ts';
import type { Lang } from '../questions/words.ts';
import { readAskedOfKept } from '../read-asked.ts';
import { isForClients, without, withoutTheirs } from './asked.ts';
import type { DraftAnswers, KeptDraft } from './draft.ts';
import { type Earlier, earlierNamed } from './earlier.ts';
import { CLIENT, type Intake } from './sessions.ts';

/** Something that a client said at an earlier visit and that still holds, in their words; `on` null: nobody knows when. */
export interface Held {
  readonly text: string | null;
  readonly on: string | null;
}

/** A topic of which something is on file that still holds. `said` with a null text: no to all that was asked; `no`: what a no was said to. */
export interface HeldTopic {
  readonly topic: IntakeTopic;
  readonly said: readonly Held[];
  readonly no: readonly string[];
}

/** What the pages of an intake stand on. */
export interface Ground {
  readonly artifact: Artifact;
  readonly lang: Lang;
  readonly today: string;
  readonly draft: KeptDraft;
  /** The chart without this draft. */
  readonly chart: Chart;
  readonly request: Request;
  /** What is asked, one topic after the other, whatever is answered on the way. */
  readonly topics: readonly IntakeTopic[];
  /** Those of them that somebody who was here before answers together, because what was said of them lasts no longer than a visit. */
  readonly short: readonly IntakeTopic[];
  readonly held: readonly HeldTopic[];
  /** What the client named at an earlier visit, by topic. */
  readonly earlier: readonly Earlier[];
  readonly names: NameFinder;
  /** How the clinic can be reached; null where it has not said so. */
  readonly contact: Contact | null;
}

/** What lasts no longer than this is asked before every visit. Days. */
const VISIT = 7;

const openIn = (artifact: Artifact, chart: Chart, request: Request): readonly string[] => {
  try {
    return openConcepts(artifact, chart, request).filter((concept) => isForClients(concept, artifact));
  } catch (error) {
    throw asDateRefusal(error);
  }
};

const newestOf = (facts: readonly Fact[]): Fact | undefined =>
  facts.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0];

const heldOf = (
  topic: IntakeTopic,
  open: ReadonlySet<string>,
  own: readonly Fact[],
  named: Earlier['named'],
): readonly HeldTopic[] => {
  const newest = (option: IntakeOption): Fact | undefined =>
    open.has(option.concept) ? undefined : newestOf(own.filter(({ concept }) => concept === option.concept));
  const facts = topic.options.map((option) => ({ option, fact: newest(option) }));
  const known = facts.flatMap(({ fact }) => fact ?? []);
  if (known.length + named.length === 0) return [];
  const yes = facts.flatMap(({ option, fact }): readonly Held[] =>
    fact?.answer === 'yes' ? [{ text: option.text, on: fact.on ?? null }] : [],
  );
  const said = [...named.map(({ name, on }) => ({ text: name, on })), ...yes];
  const none = { text: null, on: newestOf(known)?.on ?? null };
  const no = facts.flatMap(({ option, fact }) => (fact?.answer === 'no' ? [option.text] : []));
  return [{ topic, said: said.length > 0 ? said : [none], no }];
};

/** What the client said before that still holds on the day of the visit, by topic. */
const allHeld = (
  all: readonly IntakeTopic[],
  open: ReadonlySet<string>,
  own: readonly Fact[],
  earlier: readonly Earlier[],
): readonly HeldTopic[] =>
  all.flatMap((topic) => heldOf(topic, open, own, earlier.find(({ id }) => id === topic.id)?.named ?? []));

const isShort = ({ options }: IntakeTopic, { concepts }: Artifact): boolean =>
  options.every(({ concept }) => (concepts[concept]?.shelfLife ?? Number.POSITIVE_INFINITY) <= VISIT);

const shortOf = (
  topics: readonly IntakeTopic[],
  artifact: Artifact,
  changed: readonly string[],
): readonly IntakeTopic[] => {
  const short = topics.filter((topic) => isShort(topic, artifact) && !changed.includes(topic.id));
  return short.length > 1 ? short : [];
};

const ownIn = (chart: Chart, bare: Chart): readonly Fact[] => {
  const others = new Set(bare.facts);
  return chart.facts.filter((fact) => !others.has(fact));
};

/** What is asked: what is open, and all of what the client says has changed. */
const topicsOf = (
  artifact: Artifact,
  open: readonly string[],
  all: readonly IntakeTopic[],
  { lang, changed }: { readonly lang: Lang; readonly changed: readonly string[] },
): readonly IntakeTopic[] => {
  const again = all.filter(({ id }) => changed.includes(id)).flatMap(({ options }) => options);
  return intakeTopics(artifact, [...new Set([...open, ...again.map(({ concept }) => concept)])], lang);
};

/** What may be asked of a person, and what they said of it before. */
interface Asking {
  readonly artifact: Artifact;
  readonly chart: Chart;
  /** The same chart without what the person said themself. */
  readonly bare: Chart;
  readonly request: Request;
  readonly lang: Lang;
  /** The topics that have changed, as the person says. */
  readonly changed: readonly string[];
}

/**
 * What is asked of a person, and what is on file of them.
 * @example const { topics } = questionsFor({ artifact, chart, bare: chart, request: { on: '2026-11-28' }, lang: 'en', changed: [] })
 */
export const questionsFor = (asking: Asking): Pick<Ground, 'topics' | 'short' | 'held' | 'earlier'> => {
  const { artifact, chart, bare, request, lang, changed } = asking;
  const open = openIn(artifact, chart, request);
  const all = intakeTopics(artifact, openIn(artifact, bare, request), lang);
  const own = ownIn(chart, bare);
  const earlier = earlierNamed(all, own, artifact, lang);
  const held = allHeld(all, new Set(open), own, earlier);
  const topics = topicsOf(artifact, open, all, { lang, changed });
  return { topics, short: held.length === 0 ? [] : shortOf(topics, artifact, changed), held, earlier };
};

/** The knowledge that is served, and the search of names in the one that is in force. */
interface Serving {
  readonly served: Artifact;
  readonly finder: Finders;
}

/**
 * What the pages of an intake stand on, in a language. That the chart was read is in the audit log.
 * @throws {Refusal} when what is planned is not of the knowledge in force
 * @example const { topics, held } = await groundOf(store, intake, { served, lang: 'pl', today, draft })
 */
export const groundOf = async (
  store: Store,
  intake: Intake,
  { served, lang, today, draft, finder }: Pick<Ground, 'lang' | 'today' | 'draft'> & Serving,
): Promise<Ground> => {
  const { clinic, person } = intake.link;
  const { day, procedures, planned } = intake.visit;
  const { artifact } = await inForce(store, clinic, served);
  const asked = { on: day, procedures, lang, ...(planned !== undefined && { planned }) };
  const { request } = readAskedOfKept(asked, artifact, day);
  const whole = await chartOf(store, clinic, person, { by: CLIENT, planned, artifact });
  const chart = without(whole, draft.id === null ? [] : [draft.id]);
  const bare = await withoutTheirs(store, intake, chart);
  const changed = draft.answers.intake.still?.changed ?? [];
  const questions = questionsFor({ artifact, chart, bare, request, lang, changed });
  const contact = await contactOf(store, clinic);
  return { artifact, lang, today, draft, chart, request, ...questions, names: finder(artifact, lang), contact };
};

/** What the chart comes to together with some answers, on a day. */
export const reportWith = (
  { artifact, chart, request }: Ground,
  { facts, notUnderstood }: Pick<DraftAnswers, 'facts' | 'notUnderstood'>,
  on: string,
): Report => {
  const all = {
    ...chart,
    facts: [...chart.facts, ...facts],
    notUnderstood: [...(chart.notUnderstood ?? []), ...notUnderstood],
  };
  try {
    return screen(artifact, all, { ...request, on });
  } catch (error) {
    throw asDateRefusal(error);
  }
};
