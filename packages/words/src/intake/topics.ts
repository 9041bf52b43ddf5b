import type { Artifact, TopicTexts } from '@primum/contract';
import { conceptsOf } from '@primum/engine';

/** One thing that a client may pick after a yes. */
export interface IntakeOption {
  readonly concept: string;
  readonly text: string;
  /** Whether a rule counts days from its last day, so that somebody has to be asked when that was. */
  readonly dated: boolean;
  /** Whether it is a medicine, which somebody takes. */
  readonly taken: boolean;
  /** Asked only beside a yes to one of these, and then with yes, no or not sure; empty for all others. */
  readonly after: readonly string[];
  /** Asked by itself after a yes, with yes, no or not sure. */
  readonly each?: true;
}

/** What a client is asked on one page. */
export interface IntakeTopic {
  readonly id: string;
  readonly caption: string;
  readonly ask: string;
  readonly why: string;
  readonly options: readonly IntakeOption[];
  /** Whether it is about something that cannot concern everybody, so that somebody may say just that. */
  readonly mayNotApply: boolean;
  /** How names are asked for after a yes; null where they are not, or one thing alone is asked about. */
  readonly names: { readonly ask: string; readonly hint: string } | null;
  /** How somebody may find out who is not sure; empty where nothing helps. */
  readonly findOut: readonly string[];
}

/** The concepts whose last day a rule counts from. */
const datedIn = ({ rules, concepts }: Artifact): ReadonlySet<string> => {
  const counted = rules.flatMap(({ criterion }) => conceptsOf(criterion));
  return new Set(counted.filter((id) => concepts[id]?.lasts === 'use'));
};

const mayNotApply = (concepts: readonly string[], artifact: Artifact): boolean =>
  concepts.some((id) => (artifact.concepts[id]?.cannotConcern ?? null) !== null);

/** Where one concept alone is asked about, its own question says it better than that of its topic. */
const ownWords = (concepts: readonly string[], artifact: Artifact, lang: string) => {
  const [only] = concepts;
  return only === undefined || concepts.length > 1 ? null : (artifact.texts[lang]?.questions[only] ?? null);
};

/** How a topic is asked where something that its own question names is not asked about. */
const withoutWords = ({ without = {} }: TopicTexts, wanted: readonly string[]) =>
  Object.entries(without).find(([concept]) => !wanted.includes(concept))?.[1] ?? null;

const isTaken = (concept: string, { concepts }: Artifact): boolean => concepts[concept]?.category === 'medications';

/** A topic of its own for a concept that stands in none, with the question that reports ask. */
const single = (concept: string, artifact: Artifact, lang: string): IntakeTopic => {
  const texts = artifact.texts[lang];
  const question = texts?.questions[concept];
  const name = texts?.concepts[concept] ?? concept;
  const option = {
    concept,
    text: name,
    dated: datedIn(artifact).has(concept),
    taken: isTaken(concept, artifact),
    after: [],
  };
  return {
    id: concept,
    caption: name,
    ask: question?.ask ?? name,
    why: question?.why ?? '',
    options: [option],
    mayNotApply: mayNotApply([concept], artifact),
    names: null,
    findOut: [],
  };
};

/**
 * What a client has to be asked, one page after the other: the topics of the knowledge with what is open in each, and a page of its own
 * for whatever stands in no topic, so that nothing is left out.
 * @param open the concepts to ask about, as `openConcepts` of the engine gives them
 * @throws {RangeError} when the knowledge does not speak the language
 * @example intakeTopics(artifact, openConcepts(artifact, chart, { on }), 'en')[0]?.ask
 */
export const intakeTopics = (artifact: Artifact, open: readonly string[], lang: string): readonly IntakeTopic[] => {
  const { topics, texts } = artifact.library.intake;
  const words = texts[lang];
  if (words === undefined) throw new RangeError(`"${lang}" is no language of this knowledge`);
  const dated = datedIn(artifact);
  const asked = topics.flatMap(({ id, asks, after, each = [], byName = false }): readonly IntakeTopic[] => {
    const text = words[id];
    const wanted = [...asks, ...Object.keys(after)].filter((concept) => open.includes(concept));
    if (text === undefined || wanted.length === 0) return [];
    const { caption, options, names = null, findOut = [] } = text;
    const alone = wanted.filter((concept) => !Object.hasOwn(after, concept));
    const { ask, why } = ownWords(alone, artifact, lang) ?? withoutWords(text, wanted) ?? text;
    const toOption = (concept: string): IntakeOption => ({
      concept,
      text: options[concept] ?? concept,
      dated: dated.has(concept),
      taken: byName || isTaken(concept, artifact),
      after: (after[concept] ?? []).filter((one) => wanted.includes(one)),
      ...(wanted.length > 1 && each.includes(concept) && { each: true as const }),
    });
    const mayBeNone = mayNotApply(wanted, artifact);
    return [
      {
        id,
        caption,
        ask,
        why,
        options: wanted.map(toOption),
        mayNotApply: mayBeNone,
        names: wanted.length > 1 ? names : null,
        findOut,
      },
    ];
  });
  const placed = new Set(asked.flatMap(({ options }) => options.map(({ concept }) => concept)));
  return [...asked, ...open.filter((concept) => !placed.has(concept)).map((one) => single(one, artifact, lang))];
};
