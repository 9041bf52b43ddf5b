import type { Artifact } from '@primum/contract';
import { findingsFor } from '@primum/engine';
import type { Store } from '@primum/records';
import { promiseCall } from '../clinics/calls.ts';
import type { Finders } from '../questions/finders.ts';
import type { Markup } from '../questions/markup.ts';
import type { Fields } from '../questions/read-reply.ts';
import { isTooYoung } from '../questions/too-young.ts';
import { LANGS, langOf } from '../questions/words.ts';
import { draftOf, keepDraft } from './draft.ts';
import { donePage, elsewherePage, youngPage } from './end-pages.ts';
import { formOf } from './form-of.ts';
import { type Ground, groundOf } from './ground.ts';
import { outcomeOf } from './outcome.ts';
import { afterPage, nextOf, pathOf, placeOf } from './path.ts';
import { answeredRow, heldRow, saidRow } from './question-pages.ts';
import { QUESTIONS } from './question-words.ts';
import { changedAnswers, sentAnswers } from './sent.ts';
import { auditClient, type Intake } from './sessions.ts';
import { placeIn, showPage, wayOf } from './step.ts';
import { takePage, withMore } from './take.ts';
import { tellVisit } from './tell.ts';
import { countedAtOnce, newlyUrgent } from './urgent.ts';

/** What the questions of an intake need. */
export interface Asks {
  readonly store: Store;
  /** The knowledge that is served. */
  readonly served: Artifact;
  readonly today: () => string;
  readonly finder: Finders;
}

/** What a request for a page gets: a page, or the address of one. */
export type Answer = { readonly status: 200 | 409 | 422; readonly page: string } | { readonly to: string };

/** The languages that were asked for, the most wanted first. */
type Wanted = readonly (string | undefined)[];

const groundFor = async ({ store, served, today, finder }: Asks, intake: Intake, wanted: Wanted): Promise<Ground> => {
  const draft = await draftOf(store, intake, langOf(...wanted, intake.link.lang), today());
  const kept = draft.id === null ? undefined : draft.answers.intake.lang;
  const lang = langOf(...wanted, kept, intake.link.lang);
  await auditClient(intake, store, 'read-answers');
  return groundOf(store, intake, { served, lang, today: today(), draft, finder });
};

const visitFor = ({ store, served }: Asks, intake: Intake, { lang }: Ground) => tellVisit(store, intake, served, lang);

/** Keeps that the client is told that the clinic will call, where they are: somebody there has to see it. */
const promise = async (
  { store }: Asks,
  { link }: Intake,
  isCall: boolean,
  after: number | 'age' | 'urgent',
): Promise<void> => {
  if (isCall) await promiseCall(store, link, `${after}`);
};

/** What was answered, and what is on file and still right, for its client to keep. */
const rowsOf = ({ lang, topics, held, draft }: Ground): readonly Markup[] => {
  const { intake } = draft.answers;
  const right = held.filter(({ topic }) => intake.still?.changed?.includes(topic.id) !== true);
  const more = intake.more === undefined ? [] : [saidRow(QUESTIONS[lang].anythingElse, intake.more.text)];
  const answered = topics.map((topic) => answeredRow(lang, topic, intake));
  return [...answered, ...right.map((one) => heldRow(one, lang)), ...more];
};

const done = async (asks: Asks, intake: Intake, ground: Ground, reference: number | null): Promise<string> => {
  const pages = pathOf(wayOf(ground)).length;
  const { lang, contact, draft } = ground;
  const outcome = outcomeOf(ground, draft.answers);
  await promise(asks, intake, outcome.kind === 'call', reference ?? 0);
  const answers = reference === null ? null : rowsOf(ground);
  return donePage(lang, outcome, await visitFor(asks, intake, ground), { reference, pages, answers, contact });
};

const isYoung = ({ artifact, chart, request }: Ground): boolean =>
  isTooYoung(findingsFor(artifact, chart, request), artifact);

/**
 * The page of a number, no later than the first question without an answer; without a number the page where the client is.
 * @example await questionPage(asks, intake, undefined, ['pl'])
 */
export const questionPage = async (
  asks: Asks,
  intake: Intake,
  page: number | undefined,
  wanted: Wanted,
): Promise<string> => {
  const ground = await groundFor(asks, intake, wanted);
  const { draft, topics, held, lang } = ground;
  if (isYoung(ground)) {
    await promise(asks, intake, true, 'age');
    return youngPage(lang, ground.contact);
  }
  if (topics.length + held.length === 0 && draft.id === null) return done(asks, intake, ground, null);
  const way = wayOf(ground);
  const next = nextOf(way);
  if (page === undefined && draft.answers.intake.sent && next === pathOf(way).length - 1)
    return done(asks, intake, ground, draft.version);
  const here = draft.id === null ? 0 : next;
  const place = page === undefined ? here : Math.max(0, Math.min(page - 1, next));
  return showPage(ground, place, { visit: await visitFor(asks, intake, ground) });
};

const pageAt = ({ lang }: Ground, place: number): Answer => ({ to: `/intake?page=${place + 1}&lang=${lang}` });

const keep = (
  { store }: Asks,
  intake: Intake,
  { draft }: Ground,
  { answers, fields }: { readonly answers: Parameters<typeof keepDraft>[3]; readonly fields: Fields },
): Promise<boolean> =>
  keepDraft(store, intake, draft, answers, { version: Number(fields['version']), form: formOf(fields) });

const elsewhere = ({ lang, contact }: Ground): Answer => ({ status: 409, page: elsewherePage(lang, contact) });

const send = async (asks: Asks, intake: Intake, before: Ground, fields: Fields): Promise<Answer> => {
  const { draft } = before;
  const ground = { ...before, draft: { ...draft, answers: { ...draft.answers, intake: withMore(before, fields) } } };
  const answers = sentAnswers(ground);
  if (answers === null) return pageAt(ground, nextOf(wayOf(ground)));
  if (!(await keep(asks, intake, before, { answers, fields }))) return elsewhere(ground);
  await auditClient(intake, asks.store, 'send-answers');
  // Kept here too: the page that tells it may never arrive.
  const { version } = await draftOf(asks.store, intake, ground.lang, ground.today);
  await promise(asks, intake, outcomeOf(ground, answers).kind === 'call', version);
  return { to: '/intake' };
};

const take = async (asks: Asks, intake: Intake, ground: Ground, fields: Fields): Promise<Answer> => {
  const place = placeIn(ground, fields);
  const taken = takePage(ground, place, fields);
  if ('wrong' in taken) {
    const { wrong, listing } = taken;
    const visit = await visitFor(asks, intake, ground);
    // A list of names that was only searched is nothing wrong.
    return { status: wrong.length === 0 ? 200 : 422, page: showPage(ground, place, { visit, wrong, fields, listing }) };
  }
  const urgent = newlyUrgent(ground, taken.intake, fields);
  const answers = countedAtOnce(changedAnswers(ground, taken.intake), urgent, ground.today);
  if (!(await keep(asks, intake, ground, { answers, fields }))) return elsewhere(ground);
  if (urgent.length > 0) {
    await auditClient(intake, asks.store, 'send-answers');
    await promise(asks, intake, true, 'urgent');
    return { to: `/intake/urgent?lang=${ground.lang}&page=${place + 1}` };
  }
  const now = await groundFor(asks, intake, [ground.lang]);
  const page = pathOf(wayOf(ground))[place];
  if (page === undefined) return pageAt(now, nextOf(wayOf(now)));
  return pageAt(now, taken.stay === true ? placeIn(now, fields) : afterPage(wayOf(now), page));
};

/** Where a button leads that changes nothing; null for all others. */
const moveOf = (ground: Ground, place: number, go: string): number | null => {
  if (go === 'back' || go === 'found') return Math.max(0, place - 1);
  if (go === 'change:') return 0;
  const kind = pathOf(wayOf(ground))[place]?.kind;
  if (go.startsWith('change:') && kind !== 'still') return placeOf(wayOf(ground), go.slice('change:'.length));
  return kind === 'start' ? 1 : null;
};

/** Keeps what was written at the check; false where the answers were changed since. */
const keepMore = async (asks: Asks, intake: Intake, ground: Ground, fields: Fields): Promise<boolean> => {
  const now = withMore(ground, fields);
  const isWritten = now !== ground.draft.answers.intake;
  return !isWritten || keep(asks, intake, ground, { answers: changedAnswers(ground, now), fields });
};

/** To what cannot wait, whatever becomes of what was written. */
const urgentFrom = async (asks: Asks, intake: Intake, ground: Ground, fields: Fields): Promise<Answer> => {
  if (fields['at'] === 'check') await keepMore(asks, intake, ground, fields);
  return { to: `/intake/urgent?lang=${ground.lang}` };
};

/** Leads somewhere else; what was written at the check goes along. */
const move = async (
  asks: Asks,
  intake: Intake,
  ground: Ground,
  { fields, moved }: { readonly fields: Fields; readonly moved: number },
): Promise<Answer> => ((await keepMore(asks, intake, ground, fields)) ? pageAt(ground, moved) : elsewhere(ground));

/**
 * What answers a page of questions that was sent: each is kept before the next is shown.
 * @example const answer = await answerPage(asks, intake, { at: 'check', go: 'next', version: '12', form })
 */
export const answerPage = async (asks: Asks, intake: Intake, fields: Fields): Promise<Answer> => {
  const { go = 'next' } = fields;
  const other = LANGS.find((lang) => go === `lang:${lang}`);
  const ground = await groundFor(asks, intake, [other, fields['lang']]);
  const place = placeIn(ground, fields);
  if (go === 'urgent') return urgentFrom(asks, intake, ground, fields);
  if (place === -1 || isYoung(ground)) return { to: `/intake?lang=${ground.lang}` };
  if (other !== undefined)
    return { status: 200, page: showPage(ground, place, { visit: await visitFor(asks, intake, ground), fields }) };
  const moved = moveOf(ground, place, go);
  if (moved !== null) return move(asks, intake, ground, { fields, moved });
  return fields['at'] === 'check' ? send(asks, intake, ground, fields) : take(asks, intake, ground, fields);
};
