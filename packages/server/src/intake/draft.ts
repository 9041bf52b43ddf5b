import type { Fact } from '@primum/engine';
import { addThing, changeThing, openThings, Refusal, type Store } from '@primum/records';
import { NOT_SENT } from '../clinics/answers.ts';
import type { KeptAnswers } from '../clinics/chart-of.ts';
import type { Reply } from '../questions/said.ts';
import type { Lang } from '../questions/words.ts';
import { CLIENT, type Intake } from './sessions.ts';

/** What a client answered to a topic, on which day, and what was asked by it then: a no is a no to that, and to nothing that came later. */
export interface KeptReply extends Reply {
  readonly on: string;
  readonly seen: readonly string[];
  /** What it says. */
  readonly facts: readonly Fact[];
}

/** The pages that a client has answered, whether they count yet or not. */
export interface Draft {
  readonly appointment: string;
  readonly lang: Lang;
  readonly replies: Readonly<Record<string, KeptReply>>;
  /** What a returning client said of what is on file: the topics that have changed, null for none; null while they said nothing. */
  readonly still: { readonly on: string; readonly changed: readonly string[] | null } | null;
  /** What else the client wants the clinic to know, in their words, and on which day they wrote it. */
  readonly more?: { readonly text: string; readonly on: string };
  /** Whether everything that was answered has been sent. */
  readonly sent: boolean;
  /** The day on which that was so last; absent before. What cannot wait counts without it. */
  readonly whole?: string;
  /** The token of the form that was kept last. */
  readonly form: string;
}

/** Answers that a client gives page by page. Only `facts` and `notUnderstood` ever count: they are what was sent last. */
export interface DraftAnswers extends KeptAnswers {
  readonly intake: Draft;
}

/** A draft, and where it is kept; `version` 0 for one that is not there yet. */
export interface KeptDraft {
  readonly id: string | null;
  readonly version: number;
  /** How many answers of the person are kept. */
  readonly known: number;
  readonly answers: DraftAnswers;
}

const MOST = 200;

const begun = (appointment: string, lang: Lang, on: string): DraftAnswers => ({
  on,
  from: 'client',
  facts: [],
  measurements: [],
  notUnderstood: [],
  hints: [],
  withdrawn: NOT_SENT,
  intake: { appointment, lang, replies: {}, still: null, sent: false, form: '' },
});

/** Every page of the answers of a person. */
const allOf = async (store: Store, clinic: string, person: string) => {
  const all: Awaited<ReturnType<typeof openThings>>[number][] = [];
  for (;;) {
    const page = await openThings(store, clinic, { kind: 'answers', person, limit: MOST, after: all.at(-1) });
    all.push(...page);
    if (page.length < MOST) return all;
  }
};

/**
 * What a client has answered for the visit of a link so far. It is not in the audit log: whoever shows it says so there.
 * @param lang of a draft that is yet to begin
 * @example const { answers, version } = await draftOf(store, intake, 'en', '2026-11-21')
 */
export const draftOf = async (store: Store, { link }: Intake, lang: Lang, today: string): Promise<KeptDraft> => {
  const { clinic, person, appointment } = link;
  const all = await allOf(store, clinic, person);
  for (const { id, version, content } of all) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
    const answers = content as KeptAnswers & Partial<DraftAnswers>;
    const { intake, withdrawn } = answers;
    const counts = withdrawn === null || withdrawn === NOT_SENT;
    if (intake?.appointment === appointment && counts)
      return { id, version, known: all.length, answers: { ...answers, intake } };
  }
  return { id: null, version: 0, known: all.length, answers: begun(appointment, lang, today) };
};

/** A page as it was sent: the version that its sender had seen, and the token of its form, which is another one on every page. */
export interface Sent {
  readonly version: number;
  readonly form: string;
}

const write = (store: Store, intake: Intake, { id, version, known }: KeptDraft, answers: DraftAnswers) => {
  const { clinic, person, appointment } = intake.link;
  const telling = { content: answers, day: answers.on, author: CLIENT };
  if (id !== null) return changeThing(store, clinic, { kind: 'answers', id, version }, telling);
  // Whoever begins at the same moment has the same key, and is refused.
  const idempotencyKey = `${appointment} intake ${known}`;
  return addThing(store, clinic, { kind: 'answers', person }, { ...telling, idempotencyKey });
};

const isChanged = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'changed' || error.code === 'key-reused');

/**
 * Keeps a draft as it is from now on. The same page sent twice is kept once.
 * @returns whether it is kept; not, where it was changed since the version that the sender of the page had seen
 * @example if (!(await keepDraft(store, intake, before, answers, { version: 12, form }))) return conflict();
 */
export const keepDraft = async (
  store: Store,
  intake: Intake,
  before: KeptDraft,
  answers: DraftAnswers,
  { version, form }: Sent,
): Promise<boolean> => {
  if (form !== '' && before.answers.intake.form === form) return true;
  if (version !== before.version) return false;
  try {
    await write(store, intake, before, { ...answers, intake: { ...answers.intake, form } });
    return true;
  } catch (error) {
    if (!isChanged(error)) throw error;
    const { lang } = answers.intake;
    const now = await draftOf(store, intake, lang, answers.on);
    return form !== '' && now.answers.intake.form === form;
  }
};
