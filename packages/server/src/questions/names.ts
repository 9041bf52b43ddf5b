import type { IntakeTopic, Named, NameFinder, NameHit } from '@primum/words';
import type { Wrong } from './frame.ts';
import { type Fields, wrongWhen } from './read-reply.ts';
import type { Reply } from './said.ts';
import { leftOf } from './take.ts';
import { readWhen, shownWhen, type WrittenWhen, writtenWhen } from './when.ts';
import type { AskingWords } from './words.ts';

/** A list of names on its page: what is on it, when each was last, what is looked for, what was found; null where nothing was looked for. */
export interface Listing {
  readonly named: readonly Named[];
  readonly whens: readonly WrittenWhen[];
  readonly text: string;
  readonly hits: readonly NameHit[] | null;
}

/** The value of whoever keeps what they wrote. */
export const AS_WRITTEN = 'as-written';

/** So many names at the most. */
const MOST = 40;

/** Whether it has to be said when it was last: a rule counts days from it, or it was named before and may be over. */
export const isDated = ({ options }: IntakeTopic, { covers, before }: Named): boolean =>
  before === true || options.some(({ concept, dated }) => dated && covers.includes(concept));

/** The list as it was kept. */
export const listingOf = (named: readonly Named[]): Listing => ({
  named,
  whens: named.map(shownWhen),
  text: '',
  hits: null,
});

/** A name with what the form says of when it was last. */
const withWhen = (named: Named, written: WrittenWhen, today: string): Named => {
  const { last: _, when: __, ...rest } = named;
  const { last, when } = readWhen(written, today);
  return { ...rest, ...(last !== undefined && { last }), ...(when !== undefined && { when }) };
};

/** The list as a form brings it back. */
export const listingIn = (named: readonly Named[], fields: Fields): Listing => ({
  named,
  whens: named.map((_, at) => writtenWhen(fields, `n${at}`)),
  text: (fields['name'] ?? '').trim().slice(0, 100),
  hits: null,
});

/** What came of a form with names: the list is kept as it is now, or it is shown again. */
export type Listed = { readonly reply: Reply } | { readonly listing: Listing; readonly wrong: readonly Wrong[] };

/** What a form with names stands on. */
export interface Naming {
  readonly topic: IntakeTopic;
  readonly before: Reply;
  readonly named: readonly Named[];
  readonly find: NameFinder;
  readonly words: AskingWords;
  readonly today: string;
}

const add = ({ before, named, words }: Naming, listing: Listing, hits: readonly NameHit[], hit: string): Listed => {
  const { text } = listing;
  const found = hits.find(({ concept }) => concept === hit);
  if (found === undefined && hit !== AS_WRITTEN)
    return { listing: { ...listing, hits }, wrong: [{ field: 'hit', text: words.pickName }] };
  const one = found === undefined ? { text, name: text, concept: null, covers: [] } : { text, ...found };
  const isThere = named.some(({ name, concept }) => name === one.name && concept === one.concept);
  return { reply: { ...before, named: isThere ? named : [...named, one].slice(0, MOST), listed: false } };
};

const onward = ({ topic, before, named, words, today }: Naming, listing: Listing): Listed => {
  const wrong = named.flatMap((one, at) =>
    isDated(topic, one)
      ? wrongWhen({ id: `n${at}`, text: one.name }, listing.whens[at] ?? { choice: '', text: '' }, words, today)
      : [],
  );
  return wrong.length > 0 ? { listing, wrong } : { reply: { ...before, named, listed: true } };
};

/** What was picked counts no more where something is left to pick that a name covered then, so that it was never shown. */
const pickedAgain = (topic: IntakeTopic, before: Reply, reply: Reply): Reply => {
  const shown = leftOf(topic, before);
  if (leftOf(topic, reply).every((option) => shown.includes(option))) return reply;
  const { picked: _, none: __, unsure: ___, other: ____, ...others } = reply;
  return others;
};

const taken = (naming: Naming, fields: Fields): Listed => {
  const { topic, named, find, words, today, before } = naming;
  const listing = listingIn(named, fields);
  const { text } = listing;
  const { go = 'next', hit = '' } = fields;
  const dated = named.map((one, at) =>
    isDated(topic, one) ? withWhen(one, listing.whens[at] ?? { choice: '', text: '' }, today) : one,
  );
  const now = { ...naming, named: dated };
  if (go.startsWith('remove:')) {
    const kept = dated.filter(({ before: old }, at) => old === true || String(at) !== go.slice('remove:'.length));
    return { reply: { ...before, named: kept, listed: false } };
  }
  if (text === '') return onward(now, listing);
  const hits = find(text, topic.id);
  if (go === 'add') return add(now, listing, hits, hit);
  const wrong = go === 'find' ? [] : [{ field: 'hit', text: words.notAdded(text) }];
  return { listing: { ...listing, hits }, wrong };
};

/**
 * Takes a form with names: finds, adds, removes, or goes on. What was written and not added is never dropped.
 * @example takeNames({ topic, before, named: [], find, words, today }, { go: 'find', name: 'umbrela' })
 */
export const takeNames = (naming: Naming, fields: Fields): Listed => {
  const listed = taken(naming, fields);
  return 'reply' in listed ? { reply: pickedAgain(naming.topic, naming.before, listed.reply) } : listed;
};
