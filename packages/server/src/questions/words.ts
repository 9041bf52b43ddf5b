import { EN_HOLDING, type HoldingWords, PL_HOLDING } from './holding-words.ts';
import { EN_NAMING, type NamingWords, PL_NAMING } from './naming-words.ts';
import { EN_URGENT, PL_URGENT, type UrgentWords } from './urgent-words.ts';

/** What the pages that ask say round the questions, in one language. */
export interface AskingWords extends NamingWords, HoldingWords, UrgentWords {
  readonly locale: string;
  readonly language: string;
  readonly yes: string;
  readonly no: string;
  readonly unsure: string;
  readonly cannotApply: string;
  readonly go: string;
  readonly back: string;
  readonly change: string;
  readonly changeOf: (what: string) => string;
  readonly count: (at: number, of: number) => string;
  readonly anyOf: string;
  readonly whyWeAsk: string;
  readonly whoReads: string;
  readonly which: string;
  readonly pickAll: string;
  readonly andThese: string;
  readonly oneByOne: string;
  readonly notSureRest: string;
  readonly other: string;
  readonly otherHint: string;
  readonly none: string;
  /** Instead of none of these, beside what was named. */
  readonly nothingElse: string;
  readonly lastTime: string;
  readonly date: string;
  readonly dateHint: string;
  readonly when: Readonly<Record<'still' | 'today' | 'yesterday' | 'day' | 'unsure', string>>;
  readonly takenLast: string;
  /** Words for today, yesterday and the day before, as people write them. */
  readonly daysAgo: readonly (readonly string[])[];
  readonly last: (date: string) => string;
  readonly stillTaken: string;
  readonly lastUnsure: string;
  readonly findOut: string;
  readonly findOutLead: string;
  readonly foundOut: string;
  readonly askMe: string;
  readonly problem: string;
  readonly error: string;
  readonly pickOne: string;
  readonly pickSome: string;
  readonly noneAndSome: string;
  readonly whenMissing: string;
  readonly notADate: string;
  readonly inFuture: string;
}

const EN: AskingWords = {
  ...EN_NAMING,
  ...EN_HOLDING,
  ...EN_URGENT,
  locale: 'en-GB',
  language: 'English',
  yes: 'Yes',
  no: 'No',
  unsure: 'I’m not sure',
  cannotApply: 'This cannot apply to me',
  go: 'Continue',
  back: 'Back',
  change: 'Change',
  changeOf: (what) => `Change: ${what}`,
  count: (at, of) => `Question ${at} of about ${of}`,
  anyOf: 'This means any of these:',
  whyWeAsk: 'Why we ask',
  whoReads: 'Only the people who treat you need to know.',
  which: 'Which of these?',
  pickAll: 'Pick all that are true.',
  andThese: 'And one of these?',
  oneByOne: 'Answer each of these.',
  notSureRest: 'I’m not sure about the others',
  other: 'Something else',
  otherHint: 'In your own words',
  none: 'None of these',
  nothingElse: 'Nothing else of that kind',
  lastTime: 'When was the last time?',
  date: 'Date',
  dateHint: 'For example 5 11 2026, 5 Nov 2026 or November 2026',
  when: {
    still: 'I still take it',
    today: 'Today',
    yesterday: 'Yesterday',
    day: 'On another day',
    unsure: 'I’m not sure',
  },
  takenLast: 'Not any more, and I know when the last time was',
  daysAgo: [['today'], ['yesterday'], ['the day before yesterday', 'day before yesterday']],
  last: (date) => `last time: ${date}`,
  stillTaken: 'I still take it',
  lastUnsure: 'not sure when the last time was',
  findOut: 'You may be able to find out',
  findOutLead: 'You were not sure about this:',
  foundOut: 'I found out',
  askMe: 'Ask me at the clinic',
  problem: 'There is a problem',
  error: 'Error',
  pickOne: 'Pick yes, no or “I’m not sure”',
  pickSome: 'Pick at least one, or pick “None of these” or “I’m not sure about the others”',
  noneAndSome: 'Pick “None of these”, or what is true, not both',
  whenMissing: 'Say when the last time was, or pick “I’m not sure”',
  notADate: 'Write a date such as 5 11 2026, or pick “I’m not sure”',
  inFuture: 'The date must be in the past',
};

const PL: AskingWords = {
  ...PL_NAMING,
  ...PL_HOLDING,
  ...PL_URGENT,
  locale: 'pl-PL',
  language: 'Polski',
  yes: 'Tak',
  no: 'Nie',
  unsure: 'Nie mam pewności',
  cannotApply: 'To mnie nie może dotyczyć',
  go: 'Dalej',
  back: 'Wstecz',
  change: 'Zmień',
  changeOf: (what) => `Zmień: ${what}`,
  count: (at, of) => `Pytanie ${at} z około ${of}`,
  anyOf: 'Chodzi o którekolwiek z poniższych:',
  whyWeAsk: 'Dlaczego pytamy',
  whoReads: 'Muszą to wiedzieć tylko osoby, które wykonują zabieg.',
  which: 'Co z poniższego?',
  pickAll: 'Proszę zaznaczyć wszystko, co się zgadza.',
  andThese: 'A coś z tego?',
  oneByOne: 'Proszę odpowiedzieć na każde z poniższych.',
  notSureRest: 'Co do pozostałych nie mam pewności',
  other: 'Coś innego',
  otherHint: 'Własnymi słowami',
  none: 'Nic z powyższego',
  nothingElse: 'Nic więcej z tego rodzaju',
  lastTime: 'Kiedy ostatni raz?',
  date: 'Data',
  dateHint: 'Na przykład 5 11 2026, 5 listopada 2026 albo listopad 2026',
  when: {
    still: 'Nadal to przyjmuję',
    today: 'Dzisiaj',
    yesterday: 'Wczoraj',
    day: 'Innego dnia',
    unsure: 'Nie mam pewności',
  },
  takenLast: 'Już nie przyjmuję i wiem, kiedy był ostatni raz',
  daysAgo: [['dziś', 'dzis', 'dzisiaj'], ['wczoraj'], ['przedwczoraj']],
  last: (date) => `ostatni raz: ${date}`,
  stillTaken: 'nadal przyjmuję',
  lastUnsure: 'nie ma pewności, kiedy ostatni raz',
  findOut: 'Może da się to sprawdzić',
  findOutLead: 'Tu zabrakło pewności:',
  foundOut: 'Już wiem',
  askMe: 'Proszę zapytać mnie w klinice',
  problem: 'Coś się nie zgadza',
  error: 'Błąd',
  pickOne: 'Proszę wybrać tak, nie albo „Nie mam pewności”',
  pickSome: 'Proszę wybrać co najmniej jedno, „Nic z powyższego” albo „Co do pozostałych nie mam pewności”',
  noneAndSome: 'Proszę wybrać albo „Nic z powyższego”, albo to, co się zgadza',
  whenMissing: 'Proszę podać, kiedy ostatni raz, albo wybrać „Nie mam pewności”',
  notADate: 'Proszę wpisać datę, na przykład 5 11 2026, albo wybrać „Nie mam pewności”',
  inFuture: 'Data musi być w przeszłości',
};

/** The words by language: one is missing, and it does not compile. */
export const ASKING: Readonly<Record<'en' | 'pl', AskingWords>> = Object.freeze({ en: EN, pl: PL });
export type Lang = keyof typeof ASKING;
export const LANGS: readonly Lang[] = Object.freeze(['en', 'pl']);

/** The first of some languages that the pages are in; English where there is none. */
export const langOf = (...asked: readonly (string | undefined)[]): Lang =>
  asked.flatMap((one) => LANGS.find((lang) => lang === one) ?? [])[0] ?? 'en';
