/** What the pages of the intake say. */
export interface Words {
  readonly name: string;
  readonly noLink: readonly [title: string, text: string];
  readonly noSession: readonly [title: string, text: string];
  readonly locked: readonly [title: string, text: string];
  readonly tooMany: readonly [title: string, text: string];
  readonly fault: readonly [title: string, text: string];
  readonly problem: string;
  readonly error: string;
  readonly birthDate: string;
  readonly why: string;
  readonly hint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly go: string;
  readonly missing: string;
  readonly unreal: string;
  readonly wrong: (left: number) => string;
  readonly when: string;
  readonly at: (day: string, time: string) => string;
  readonly planned: string;
  readonly locale: string;
}

const EN: Words = {
  name: 'English',
  noLink: ['This link has expired', 'This link has expired. Ask the clinic for a new one.'],
  noSession: ['Open the link again', 'Open the link that you got from the clinic again.'],
  locked: [
    'Call the clinic',
    'A wrong date of birth was given too often. Call the clinic. They can send you a new link.',
  ],
  tooMany: ['Wait a minute', 'There were too many tries. Wait a minute. Then try again.'],
  fault: ['That did not work', 'That did not work. Go back and try again. If it does not help, call the clinic.'],
  problem: 'There is a problem',
  error: 'Error',
  birthDate: 'What is your date of birth?',
  why: 'We ask so that nobody else sees your visit.',
  hint: 'For example, 27 3 1990',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  go: 'Continue',
  missing: 'Give the day, the month and the year of your birth',
  unreal: 'This is not a real date of birth. Check the day, the month and the year',
  wrong: (left) => `This is not the date of birth that the clinic has. Check it. Tries left: ${left}`,
  when: 'When',
  at: (day, time) => `${day} at ${time}`,
  planned: 'Planned',
  locale: 'en-GB',
};

const PL: Words = {
  name: 'Polski',
  noLink: ['Ten link wygasł', 'Ten link wygasł. Proszę poprosić klinikę o nowy.'],
  noSession: ['Link trzeba otworzyć jeszcze raz', 'Proszę jeszcze raz otworzyć link od kliniki.'],
  locked: [
    'Proszę zadzwonić do kliniki',
    'Zbyt wiele razy podano złą datę urodzenia. Proszę zadzwonić do kliniki. Może ona wysłać nowy link.',
  ],
  tooMany: ['Proszę odczekać minutę', 'Było zbyt wiele prób. Proszę odczekać minutę i spróbować jeszcze raz.'],
  fault: [
    'To się nie udało',
    'To się nie udało. Proszę wrócić i spróbować jeszcze raz. Jeśli to nie pomoże, proszę zadzwonić do kliniki.',
  ],
  problem: 'Coś się nie zgadza',
  error: 'Błąd',
  birthDate: 'Jaka jest data urodzenia?',
  why: 'Pytamy o nią, żeby nikt obcy nie dowiedział się o wizycie.',
  hint: 'Na przykład 27 3 1990',
  day: 'Dzień',
  month: 'Miesiąc',
  year: 'Rok',
  go: 'Dalej',
  missing: 'Proszę podać dzień, miesiąc i rok urodzenia',
  unreal: 'To nie jest prawdziwa data urodzenia. Sprawdź dzień, miesiąc i rok',
  wrong: (left) => `To nie jest data urodzenia, którą ma klinika. Proszę ją sprawdzić. Pozostało prób: ${left}`,
  when: 'Kiedy',
  at: (day, time) => `${day}, godzina ${time}`,
  planned: 'W planie',
  locale: 'pl-PL',
};

const WORDS: Readonly<Record<string, Words>> = Object.freeze({ en: EN, pl: PL });

/** The languages that the pages of the intake are in. */
export const INTAKE_LANGS = Object.freeze(['en', 'pl'] as const);

/**
 * The first of some languages that the pages are in, with its words; English where there is none.
 * @example wordsIn(undefined, 'pl').lang // 'pl'
 */
export const wordsIn = (
  ...asked: readonly (string | undefined)[]
): { readonly lang: string; readonly words: Words } => {
  const lang = asked.find((one) => one !== undefined && Object.hasOwn(WORDS, one)) ?? 'en';
  return { lang, words: WORDS[lang] ?? EN };
};
