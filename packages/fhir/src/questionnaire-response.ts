import { readDate } from '@primum/contract';
import type { Answer, Fact } from '@primum/engine';
import { firstDay, lastDay } from './dates.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { readFactsResponse } from './facts-response.ts';
import { type Context, claim, type Found, merge, NOTHING, type Reader, unread } from './found.ts';
import { OWN } from './own.ts';
import { WHY } from './why.ts';

const FREE = 200;

/** One answered item; `when` is the date that its linkId asks for: `concept.since`. */
interface Item {
  readonly linkId: string;
  readonly concept: string;
  readonly when: 'since' | 'until' | 'last' | null;
  readonly answers: readonly Element[];
}

/** What was answered about one concept. */
interface Told {
  readonly concept: string;
  readonly answers: readonly string[];
  readonly dates: Pick<Fact, 'since' | 'until' | 'last'>;
}

const toItem = (at: Element): Item => {
  const linkId = at.text('linkId') ?? '';
  const [, concept, when] = /^(.*)\.(since|until|last)$/s.exec(linkId) ?? [];
  return {
    linkId,
    concept: concept ?? linkId,
    when: when === 'since' || when === 'until' || when === 'last' ? when : null,
    answers: at.list('answer'),
  };
};

/** Every item with an answer, however deep, in the order of the form. */
const itemsOf = (response: Element): readonly Item[] => {
  const items: Item[] = [];
  const open = response.list('item').toReversed();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const item = toItem(at);
    if (item.answers.length > 0) items.push(item);
    const below = [...at.list('item'), ...item.answers.flatMap((answer) => answer.list('item'))];
    for (const one of below.toReversed()) open.push(one);
  }
  return items;
};

const wordOf = (answer: Element): string | undefined =>
  answer.child('valueCoding')?.text('code') ??
  answer.child('valueCoding')?.text('display') ??
  answer.text('valueString') ??
  answer.date('valueDate') ??
  answer.date('valueDateTime');

const isAnswer = (word: string | undefined): word is Answer => word === 'yes' || word === 'no' || word === 'unknown';

const dateOf = (answer: Element): string | undefined => {
  const text = answer.text('valueString');
  if (text !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(text)) return readDate(text, answer.at('valueString'));
  return answer.date('valueDate') ?? answer.date('valueDateTime');
};

const sorted = (dates: readonly string[], dayOf: (date: string) => string): readonly string[] =>
  dates.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));

const earliest = (dates: readonly string[]): string | undefined => sorted(dates, (date) => firstDay(date)).at(0);
const latest = (dates: readonly string[]): string | undefined => sorted(dates, (date) => lastDay(date)).at(-1);

/** The gravest of several answers to one question. What is none of the three words is "unknown". */
const gravest = (words: readonly string[]): Answer =>
  words.includes('yes') ? 'yes' : words.every((word) => word === 'no') ? 'no' : 'unknown';

const told = (concept: string, items: readonly Item[]): Told => {
  const dates = (when: Item['when']): readonly string[] =>
    items.filter((item) => item.when === when).flatMap(({ answers }) => answers.flatMap((one) => dateOf(one) ?? []));
  return {
    concept,
    answers: items
      .filter(({ when }) => when === null)
      .flatMap(({ answers }) => answers.map((one) => wordOf(one) ?? '')),
    dates: defined({ since: earliest(dates('since')), until: latest(dates('until')), last: latest(dates('last')) }),
  };
};

/**
 * The fact of one answer. "No" with the last day of a use is that use, over since that day. A "no" on a form that is not
 * finished is no answer yet.
 */
const toFact = (
  answer: Answer,
  { concept, dates }: Told,
  finished: boolean,
  on: string | undefined,
  context: Context,
): Fact => {
  const use = context.lexicon.concepts.get(concept)?.lasts === 'use';
  const end = dates.last ?? dates.until;
  const about = { concept, on, matched: 'answer' as const, where: context.where };
  if (answer === 'no' && use && end !== undefined) return defined({ ...about, answer: 'yes' as const, ...dates });
  if (answer === 'no') return defined({ ...about, answer: finished ? ('no' as const) : ('unknown' as const) });
  return defined({ ...about, ...dates, answer });
};

const readTold = (one: Told, finished: boolean, on: string | undefined, context: Context): Found => {
  const { where } = context;
  const silent = one.answers.length + Object.keys(one.dates).length === 0;
  const answer = one.answers.length > 0 ? gravest(one.answers) : 'unknown';
  const odd = one.answers.filter((word) => !isAnswer(word));
  return {
    ...NOTHING,
    claims: silent ? [] : [claim(toFact(answer, one, finished, on, context))],
    notUnderstood: odd.map((text) =>
      defined({ where, code: one.concept, text: text || undefined, why: WHY.answer, on, counts: true }),
    ),
  };
};

const readOurs = (at: Element, on: string | undefined, context: Context): Found => {
  const { where, lexicon } = context;
  const items = itemsOf(at);
  const finished = ['completed', 'amended'].includes(at.text('status') ?? '');
  const known = items.filter(({ concept }) => lexicon.concepts.has(concept));
  const concepts = [...new Set(known.map(({ concept }) => concept))];
  const list = (item: Item, why: string): Found => {
    const text = item.answers.flatMap((one) => wordOf(one) ?? []).join('; ') || undefined;
    return unread(defined({ where, code: item.linkId, text, why, on, counts: true }));
  };
  const vague = known.filter(({ when, answers }) => when !== null && answers.some((one) => dateOf(one) === undefined));
  return merge([
    ...concepts.map((concept) =>
      readTold(
        told(
          concept,
          known.filter((item) => item.concept === concept),
        ),
        finished,
        on,
        context,
      ),
    ),
    ...vague.map((item) => list(item, WHY.when)),
    ...items.filter((item) => !known.includes(item)).map((item) => list(item, WHY.question)),
  ]);
};

/** Reads a QuestionnaireResponse: answers to our own questions as facts; anybody else's is listed, and counts. */
export const readQuestionnaireResponse: Reader = (at, context) => {
  if (at.text('status') === 'entered-in-error') return NOTHING;
  const questionnaire = at.text('questionnaire');
  const on = at.date('authored');
  if (questionnaire === OWN.facts && at.text('status') === 'completed') return readFactsResponse(at, context);
  if (questionnaire?.startsWith(OWN.questionnaire) === true) return readOurs(at, on, context);
  const free = itemsOf(at).flatMap(({ answers }) => answers.flatMap((one) => one.text('valueString') ?? []));
  const text = free.join('; ').slice(0, FREE) || undefined;
  return unread(defined({ where: context.where, code: questionnaire, text, why: WHY.questionnaire, on, counts: true }));
};
