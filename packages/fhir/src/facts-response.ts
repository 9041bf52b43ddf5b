import { type Answer, type Fact, type Matched, STATUSES } from '@primum/engine';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { type Context, claim, type Found, merge, NOTHING, unread } from './found.ts';
import { OWN } from './own.ts';
import { WHY } from './why.ts';

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];
const MATCHED: readonly Matched[] = ['stated', 'code', 'name', 'answer'];

type Details = Omit<Fact, 'concept' | 'answer' | 'where' | 'entry'>;
type Detail = keyof Details;

const codeIn = (answer: Element): string | undefined => answer.child('valueCoding')?.text('code');
const dateIn = (answer: Element): string | undefined => answer.date('valueDate');
const textIn = (answer: Element): string | undefined => answer.text('valueString');

/** How each detail of a fact is written; undefined where it is not written so. */
const DETAILS: { readonly [Name in Detail]: (answer: Element, context: Context) => Fact[Name] | undefined } = {
  since: dateIn,
  until: dateIn,
  last: dateIn,
  on: dateIn,
  status: (answer) => STATUSES.find((one) => one === codeIn(answer)),
  unconfirmed: (answer) => answer.flag('valueBoolean'),
  area: (answer, { lexicon }) => Object.keys(lexicon.knowledge.areas).find((one) => one === codeIn(answer)),
  product: textIn,
  said: textIn,
  matched: (answer) => MATCHED.find((one) => one === codeIn(answer)),
};
const NAMES = Object.keys(DETAILS);
const isDetail = (name: string): name is Detail => NAMES.includes(name);

/** The one answer of an item, with nothing below it. */
const onlyAnswer = (item: Element): Element | undefined => {
  const [answer, ...more] = item.list('answer');
  return more.length > 0 || answer?.has('item') === true ? undefined : answer;
};

/** A detail by its name; null where nobody can say what it means. */
const detailIn = (item: Element, concept: string, context: Context): readonly [Detail, unknown] | null => {
  const linkId = item.text('linkId') ?? '';
  const name = linkId.startsWith(`${concept}.`) ? linkId.slice(concept.length + 1) : '';
  const answer = onlyAnswer(item);
  if (!isDetail(name) || answer === undefined || item.has('item')) return null;
  const value = DETAILS[name](answer, context);
  return value === undefined ? null : [name, value];
};

/** Every detail below an item; null unless each is there once and means something. */
const detailsIn = (item: Element, concept: string, context: Context): Details | null => {
  const details = item.list('item').map((one) => detailIn(one, concept, context));
  const known = details.filter((one) => one !== null);
  const once = new Set(known.map(([name]) => name)).size === details.length;
  return once ? Object.fromEntries(known) : null;
};

const listedAs = (item: Element, answer: Element | undefined, { where }: Context): Found => {
  const text = answer === undefined ? undefined : (textIn(answer) ?? codeIn(answer));
  return unread(defined({ where, code: item.text('linkId'), text, why: WHY.question, counts: true }));
};

/** A fact with every detail; where one cannot be read the item counts as not understood, and all that is left of it is a yes or a question. */
const readFact = (item: Element, context: Context): Found => {
  const concept = item.text('linkId') ?? '';
  const written = onlyAnswer(item);
  const listed = listedAs(item, written, context);
  if (!context.lexicon.concepts.has(concept)) return listed;
  const answer = ANSWERS.find((one) => written !== undefined && one === codeIn(written));
  const details = detailsIn(item, concept, context);
  const { where } = context;
  if (answer !== undefined && details !== null && !(answer === 'no' && details.area !== undefined))
    return { ...NOTHING, claims: [claim({ concept, answer, ...details, where })] };
  const left: Answer = answer === 'yes' ? 'yes' : 'unknown';
  return merge([{ ...NOTHING, claims: [claim({ concept, answer: left, matched: 'answer', where })] }, listed]);
};

const partOf = (item: Element, name: string): Element | undefined => {
  const [own] = item.list('item').filter((one) => one.text('linkId') === `${item.text('linkId')}.${name}`);
  return own === undefined ? undefined : onlyAnswer(own);
};

/** What was not understood before is not understood now. */
const readListed = (item: Element, { where }: Context): Found => {
  const text = (name: string): string | undefined => partOf(item, name)?.text('valueString');
  const counts = partOf(item, 'counts')?.flag('valueBoolean') ?? true;
  const on = partOf(item, 'on')?.date('valueDate');
  const [code, why] = [text('code'), text('why') ?? WHY.question];
  return unread(defined({ where, code, text: text('text'), why, on, counts }));
};

const readHint = (item: Element, context: Context): Found => {
  const answer = onlyAnswer(item);
  const concept = answer === undefined ? '' : (codeIn(answer) ?? '');
  const said = partOf(item, 'said')?.text('valueString') ?? concept;
  if (!context.lexicon.concepts.has(concept)) return listedAs(item, answer, context);
  return { ...NOTHING, hints: [{ concept, said, where: context.where }] };
};

const READERS: Readonly<Record<string, (item: Element, context: Context) => Found>> = {
  [OWN.notUnderstood]: readListed,
  [OWN.hint]: readHint,
};

/** Reads a finished response to `OWN.facts`: facts exactly as they were kept. */
export const readFactsResponse = (at: Element, context: Context): Found =>
  merge(
    at.list('item').map((item) => {
      const linkId = item.text('linkId') ?? '';
      const read = Object.hasOwn(READERS, linkId) ? READERS[linkId] : undefined;
      return (read ?? readFact)(item, context);
    }),
  );
