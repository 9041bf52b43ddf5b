import type { Lang } from '../questions/words.ts';

/** What the self-check says, in one language. */
export interface CheckWords {
  readonly title: string;
  readonly about: string;
  readonly keeps: string;
  readonly choose: string;
  readonly chooseOne: string;
  readonly start: string;
  readonly birth: string;
  readonly birthWhy: string;
  readonly birthHint: string;
  readonly birthWrong: string;
  readonly young: string;
  readonly youngText: string;
  readonly review: string;
  readonly reviewText: string;
  readonly make: string;
  readonly sheet: string;
  readonly sheetFor: (procedure: string, day: string) => string;
  readonly tell: string;
  readonly notSure: string;
  readonly findOut: string;
  readonly nothing: string;
  readonly hand: string;
  readonly byCategory: Readonly<Record<'medicines' | 'allergies' | 'others', string>>;
  readonly date: string;
  readonly dateText: (date: string) => string;
  readonly keep: string;
  readonly decides: string;
  readonly print: string;
  readonly again: string;
  readonly change: string;
  readonly lost: string;
  readonly unapproved: string;
  readonly supports: string;
  readonly more: string;
}

const EN: CheckWords = {
  title: 'Before a treatment of your skin',
  about:
    'Answer a few questions and get a sheet to bring to your visit: what to tell the people who treat you, and what to have at hand.',
  keeps:
    'It takes about three minutes. Nothing is stored, here or on your device: when you close the page, it is gone.',
  choose: 'What is planned?',
  chooseOne: 'Pick what is planned',
  start: 'Start',
  birth: 'What is your date of birth?',
  birthWhy: 'Some things matter only at some ages.',
  birthHint: 'For example 27 3 1990',
  birthWrong: 'Write your date of birth as day, month and year, such as 27 3 1990',
  young: 'Talk to the clinic first',
  youngText:
    'At your age the clinic comes first. Call them before you come, together with a parent or guardian if you are not of age. They will tell you how it goes on.',
  review: 'Check your answers',
  reviewText: 'Change what is not right. Then make the sheet.',
  make: 'Make my sheet',
  sheet: 'My sheet for the visit',
  sheetFor: (procedure, day) => `${procedure}. Made on ${day}.`,
  tell: 'Tell them',
  notSure: 'Find out, or ask',
  findOut: 'You were not sure about these. If you cannot find out, say so at the visit.',
  nothing: 'You named nothing to tell. You will be asked again on the day, because things change.',
  hand: 'Have at hand',
  byCategory: {
    medicines: 'the name of each medicine, cream or remedy, and the day of the last dose',
    allergies: 'what you react to, and what happened',
    others: 'letters or results about what you named, and who looks after it',
  },
  date: 'The date',
  dateText: (date) =>
    `From what you said, a visit before ${date} may have to be moved. Ask the clinic about a later day.`,
  keep: 'Go on with your medicines as they were prescribed. Questions about them go to whoever prescribed them.',
  decides: 'This sheet does not say whether you can be treated. The people who treat you decide that with you.',
  print: 'To print it, use the print function of your browser.',
  again: 'Start again',
  change: 'Change an answer',
  lost: 'This page is no longer good. Start again.',
  unapproved: 'No clinician has approved the rules behind these questions yet.',
  supports: 'They help the people who treat you and never replace their judgement.',
  more: 'About Primum, for clinics and programs',
};

const PL: CheckWords = {
  title: 'Przed zabiegiem na skórze',
  about:
    'Kilka odpowiedzi i gotowa jest kartka na wizytę: co powiedzieć osobom, które wykonują zabieg, i co mieć pod ręką.',
  keeps:
    'Zajmie to około trzech minut. Nic nie jest zapisywane, ani tutaj, ani na urządzeniu: po zamknięciu strony wszystko znika.',
  choose: 'Co jest planowane?',
  chooseOne: 'Proszę wybrać, co jest planowane',
  start: 'Zaczynamy',
  birth: 'Jaka jest data urodzenia?',
  birthWhy: 'Niektóre sprawy są ważne tylko w pewnym wieku.',
  birthHint: 'Na przykład 27 3 1990',
  birthWrong: 'Proszę wpisać datę urodzenia: dzień, miesiąc i rok, na przykład 27 3 1990',
  young: 'Najpierw rozmowa z kliniką',
  youngText:
    'W tym wieku najpierw trzeba zadzwonić do kliniki, a przed osiągnięciem pełnoletności razem z rodzicem lub opiekunem. Klinika powie, co dalej.',
  review: 'Sprawdzenie odpowiedzi',
  reviewText: 'Proszę zmienić to, co się nie zgadza, a potem przygotować kartkę.',
  make: 'Przygotuj kartkę',
  sheet: 'Moja kartka na wizytę',
  sheetFor: (procedure, day) => `${procedure}. Przygotowano ${day}.`,
  tell: 'Do powiedzenia',
  notSure: 'Do sprawdzenia albo do zapytania',
  findOut: 'Tu zabrakło pewności. Jeśli nie da się tego sprawdzić, proszę powiedzieć o tym na wizycie.',
  nothing: 'Nie wskazano niczego do powiedzenia. W dniu wizyty pytania padną jeszcze raz, bo wiele może się zmienić.',
  hand: 'Warto mieć pod ręką',
  byCategory: {
    medicines: 'nazwę każdego leku, kremu lub zioła i dzień ostatniej dawki',
    allergies: 'co uczula i co się wtedy działo',
    others: 'pisma lub wyniki dotyczące tego, co wskazano, i nazwisko prowadzącej osoby',
  },
  date: 'Termin',
  dateText: (date) =>
    `Z odpowiedzi wynika, że wizytę przed ${date} może trzeba będzie przełożyć. Proszę zapytać klinikę o późniejszy dzień.`,
  keep: 'Leki proszę przyjmować tak, jak je zapisano. Pytania o nie proszę kierować do osoby, która je zapisała.',
  decides:
    'Ta kartka nie mówi, czy zabieg można wykonać. Decydują o tym osoby, które go wykonują, razem z Panią/Panem.',
  print: 'Aby wydrukować, proszę użyć funkcji drukowania w przeglądarce.',
  again: 'Zacznij od nowa',
  change: 'Zmień odpowiedź',
  lost: 'Ta strona jest już nieaktualna. Proszę zacząć od nowa.',
  unapproved: 'Zasad, na których opierają się te pytania, nie zatwierdził jeszcze żaden lekarz.',
  supports: 'Pomagają osobom, które wykonują zabieg, i nigdy nie zastępują ich oceny.',
  more: 'O programie Primum, dla klinik i programów',
};

export const CHECK: Readonly<Record<Lang, CheckWords>> = Object.freeze({ en: EN, pl: PL });
