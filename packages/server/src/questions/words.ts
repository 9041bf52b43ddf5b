/** What the pages that ask say round the questions, in one language. */
export interface AskingWords {
  readonly locale: string;
  readonly name: string;
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
  readonly notSureRest: string;
  readonly other: string;
  readonly otherHint: string;
  readonly lastTime: string;
  readonly lastHint: string;
  readonly last: (date: string) => string;
  readonly problem: string;
  readonly error: string;
  readonly pickOne: string;
  readonly pickSome: string;
  readonly notADate: string;
  readonly inFuture: string;
  readonly urgent: string;
}

const EN: AskingWords = {
  locale: 'en-GB',
  name: 'English',
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
  notSureRest: 'I’m not sure about the others',
  other: 'Something else',
  otherHint: 'In your own words',
  lastTime: 'When was the last time?',
  lastHint: 'For example 5 11 2026 or November 2026. Leave it empty if it goes on, or if you are not sure.',
  last: (date) => `last time: ${date}`,
  problem: 'There is a problem',
  error: 'Error',
  pickOne: 'Pick yes, no or “I’m not sure”',
  pickSome: 'Pick at least one, write something else, or pick “I’m not sure about the others”',
  notADate: 'Write a date such as 5 11 2026 or November 2026',
  inFuture: 'The date must be in the past',
  urgent: 'I feel very ill right now',
};

const PL: AskingWords = {
  locale: 'pl-PL',
  name: 'Polski',
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
  notSureRest: 'Co do pozostałych nie mam pewności',
  other: 'Coś innego',
  otherHint: 'Własnymi słowami',
  lastTime: 'Kiedy ostatni raz?',
  lastHint: 'Na przykład 5 11 2026 albo listopad 2026. Jeśli to trwa albo brak pewności, proszę zostawić puste.',
  last: (date) => `ostatni raz: ${date}`,
  problem: 'Coś się nie zgadza',
  error: 'Błąd',
  pickOne: 'Proszę wybrać tak, nie albo „Nie mam pewności”',
  pickSome: 'Proszę wybrać co najmniej jedno, wpisać coś innego albo zaznaczyć „Co do pozostałych nie mam pewności”',
  notADate: 'Proszę wpisać datę, na przykład 5 11 2026 albo listopad 2026',
  inFuture: 'Data musi być w przeszłości',
  urgent: 'Czuję się teraz bardzo źle',
};

/** The words by language: one is missing, and it does not compile. */
export const ASKING: Readonly<Record<'en' | 'pl', AskingWords>> = Object.freeze({ en: EN, pl: PL });
export type Lang = keyof typeof ASKING;
export const LANGS: readonly Lang[] = Object.freeze(['en', 'pl']);

/** The first of some languages that the pages are in; English where there is none. */
export const langOf = (...asked: readonly (string | undefined)[]): Lang =>
  asked.flatMap((one) => LANGS.find((lang) => lang === one) ?? [])[0] ?? 'en';
