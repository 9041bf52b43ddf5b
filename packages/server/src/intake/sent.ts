import type { Fact } from '@primum/engine';
import { notPlaced } from '@primum/words';
import type { Draft, DraftAnswers } from './draft.ts';
import type { Ground } from './ground.ts';
import { nextOf, pathOf } from './path.ts';
import { wayOf } from './step.ts';

/** The answers as a change leaves them: what was sent before counts until the change is sent too. */
export const changedAnswers = ({ draft, lang }: Ground, intake: Draft): DraftAnswers => {
  const { answers, version } = draft;
  const first = answers.withdrawn === null ? { first: answers.first ?? version } : {};
  return { ...answers, ...first, intake: { ...intake, lang, sent: false } };
};

/**
 * The answers as they count once they are sent; null while something is not answered. What was said of things that are asked no more stays.
 * @example const answers = sentAnswers(ground)
 */
export const sentAnswers = (ground: Ground): DraftAnswers | null => {
  const way = wayOf(ground);
  if (nextOf(way) < pathOf(way).length - 1) return null;
  const { draft, today } = ground;
  const { intake } = draft.answers;
  const said = Object.values(intake.replies);
  const facts = said.flatMap((reply) => reply.facts);
  const asked = new Set(facts.map(({ concept }) => concept));
  // What was named and then taken off the list is not said any more.
  const options = new Set(
    ground.artifact.library.intake.topics.flatMap(({ asks, after }) => [...asks, ...Object.keys(after)]),
  );
  const seen = new Set([...options, ...said.flatMap((reply) => reply.seen)]);
  const stays = ({ concept }: Fact): boolean => seen.has(concept) && !asked.has(concept);
  const notUnderstood = said.flatMap((reply) => {
    const own = reply.other === undefined ? [] : [reply.other];
    return [...notPlaced(reply), ...own].map((text) => ({ text, counts: true, on: reply.on }));
  });
  const more = intake.more === undefined ? [] : [{ ...intake.more, counts: true }];
  return {
    ...changedAnswers(ground, intake),
    on: today,
    facts: [...draft.answers.facts.filter(stays), ...facts],
    notUnderstood: [...notUnderstood, ...more],
    withdrawn: null,
    intake: { ...intake, lang: ground.lang, sent: true, whole: today },
  };
};
