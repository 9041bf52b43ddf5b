import type { Lang } from '../questions/words.ts';

/** What the pages of questions behind a link say, beside the questions themselves. */
export interface QuestionWords {
  readonly title: string;
  readonly lead: (clinic: string) => string;
  readonly time: (until: string) => string;
  readonly kept: (clinic: string) => string;
  /** What leads to the page that says more of it, and its heading. */
  readonly keptHow: string;
  readonly start: string;
  readonly still: string;
  readonly stillLead: (when: string) => string;
  readonly noTo: string;
  readonly told: (date: string) => string;
  readonly more: string;
  readonly nothingChanged: string;
  readonly somethingChanged: string;
  readonly changed: string;
  readonly changedLead: string;
  readonly pickChanged: string;
  readonly now: string;
  readonly nowLead: string;
  readonly check: string;
  readonly checkLead: string;
  readonly anythingElse: string;
  readonly elseHint: string;
  readonly askYou: string;
  readonly declare: string;
  readonly send: (clinic: string) => string;
  readonly notSent: string;
  readonly see: (when: string) => string;
  readonly date: (date: string) => string;
  readonly call: string;
  readonly thanks: string;
  readonly got: (clinic: string) => string;
  readonly reference: (number: number) => string;
  readonly until: string;
  readonly anotherTime: string;
  readonly copy: string;
  readonly print: string;
  readonly unwell: string;
  readonly changeAnswer: string;
  readonly elsewhere: string;
  readonly elsewhereText: string;
  readonly young: string;
  readonly youngText: string;
  readonly backToQuestions: string;
}

const EN: QuestionWords = {
  title: 'Questions before your visit',
  lead: (clinic) => `${clinic} asks you some questions before your visit.`,
  time: (until) =>
    `It takes about three minutes. Each answer is saved. You can stop and come back with the same link until ${until}.`,
  kept: (clinic) => `${clinic} keeps your answers with your record. The people who treat you read them.`,
  keptHow: 'What happens with your answers',
  start: 'Start',
  still: 'Is this still right?',
  stillLead: (when) => `Your visit: ${when}. This is what you told us before.`,
  noTo: 'No to all of these',
  told: (date) => `you told us on ${date}`,
  more: 'Then come a few questions about today and the last days.',
  nothingChanged: 'Nothing has changed',
  somethingChanged: 'Something has changed',
  changed: 'What has changed?',
  changedLead: 'Pick all that you want to answer again.',
  pickChanged: 'Pick at least one, or go back',
  now: 'How is it now?',
  nowLead: 'We ask this before every visit. What was on the page before you need not say again.',
  check: 'Check your answers before you send them',
  checkLead: 'Change what is not right. Then send them.',
  anythingElse: 'Is there anything else that we should know?',
  elseHint: 'In your own words. You can leave it empty.',
  askYou: 'I’m not sure. The clinic will ask you.',
  declare: 'When you send them, you say that they are right as far as you know.',
  send: (clinic) => `Send my answers to ${clinic}`,
  notSent: 'You have changed something and not sent it yet.',
  see: (when) => `See you on ${when}.`,
  date: (date) =>
    `Another date may suit better: not before ${date}. Please call the clinic. They will find a time with you.`,
  call: 'The clinic will call you before your visit: we need to check one answer.',
  thanks: 'Thank you',
  got: (clinic) => `${clinic} has your answers.`,
  reference: (number) => `Reference number: ${number}`,
  until:
    'Until your visit you can change an answer here. Open the same link again. You will be asked again on the day.',
  anotherTime: 'Choose another time',
  copy: 'Your answers, to keep',
  print: 'Use the print function of your browser to print this page or to save it.',
  unwell: 'If you get ill or if anything else changes, tell the clinic.',
  changeAnswer: 'Change an answer',
  elsewhere: 'Your answers were changed somewhere else',
  elsewhereText:
    'They were changed in another window, on another phone or by the clinic. What you sent last from this page was not kept. Go on from how they are now.',
  young: 'The clinic will call you',
  youngText:
    'At your age the clinic talks with you first, together with a parent or guardian if you are not of age. You do not need to answer anything here.',
  backToQuestions: 'Back to the questions',
};

const PL: QuestionWords = {
  title: 'Pytania przed wizytą',
  lead: (clinic) => `${clinic} ma kilka pytań przed wizytą.`,
  time: (until) =>
    `Zajmie to około trzech minut. Każda odpowiedź jest zapisywana. Można przerwać i wrócić, używając tego samego linku, do dnia wizyty: ${until}.`,
  kept: (clinic) =>
    `Odpowiedzi przechowuje ${clinic}, razem z dokumentacją Pani/Pana. Czytają je osoby, które wykonują zabieg.`,
  keptHow: 'Co się dzieje z odpowiedziami',
  start: 'Zaczynamy',
  still: 'Czy to się nadal zgadza?',
  stillLead: (when) => `Wizyta: ${when}. Oto, co już od Pani/Pana wiemy.`,
  noTo: 'Nie na wszystko z poniższego',
  told: (date) => `odpowiedź z dnia ${date}`,
  more: 'Potem będzie kilka pytań o dziś i o ostatnie dni.',
  nothingChanged: 'Nic się nie zmieniło',
  somethingChanged: 'Coś się zmieniło',
  changed: 'Co się zmieniło?',
  changedLead: 'Proszę zaznaczyć wszystko, na co odpowiedź ma być inna.',
  pickChanged: 'Proszę zaznaczyć co najmniej jedno albo wrócić',
  now: 'Jak jest teraz?',
  nowLead: 'Pytamy o to przed każdą wizytą. Tego, co było na poprzedniej stronie, nie trzeba powtarzać.',
  check: 'Sprawdzenie odpowiedzi przed wysłaniem',
  checkLead: 'Proszę zmienić to, co się nie zgadza, a potem wysłać.',
  anythingElse: 'Czy powinniśmy wiedzieć o czymś jeszcze?',
  elseHint: 'Własnymi słowami. Pole może zostać puste.',
  askYou: 'Nie mam pewności. Klinika o to zapyta.',
  declare: 'Wysłanie oznacza, że odpowiedzi są zgodne z Pani/Pana wiedzą.',
  send: (clinic) => `Wyślij odpowiedzi: ${clinic}`,
  notSent: 'Jest zmiana, która nie została jeszcze wysłana.',
  see: (when) => `Do zobaczenia: ${when}.`,
  date: (date) =>
    `Lepszy może być inny termin: nie wcześniej niż ${date}. Proszę zadzwonić do kliniki, aby wspólnie go ustalić.`,
  call: 'Klinika zadzwoni przed wizytą: trzeba sprawdzić jedną odpowiedź.',
  thanks: 'Dziękujemy',
  got: (clinic) => `Odpowiedzi są już w klinice: ${clinic}.`,
  reference: (number) => `Numer zgłoszenia: ${number}`,
  until: 'Do dnia wizyty można tu zmienić odpowiedź, otwierając ten sam link. W dniu wizyty pytania padną jeszcze raz.',
  anotherTime: 'Wybierz inny termin',
  copy: 'Udzielone odpowiedzi, do zachowania',
  print: 'Stronę można wydrukować lub zapisać funkcją drukowania w przeglądarce.',
  unwell: 'W razie choroby przed wizytą albo jakiejkolwiek zmiany proszę powiedzieć o tym klinice.',
  changeAnswer: 'Zmień odpowiedź',
  elsewhere: 'Odpowiedzi zmieniono gdzie indziej',
  elsewhereText:
    'Zmieniono je w innym oknie, na innym telefonie albo w klinice. To, co wysłano ostatnio z tej strony, nie zostało zapisane. Dalej można iść od tego, jak jest teraz.',
  young: 'Klinika zadzwoni',
  youngText:
    'W tym wieku klinika najpierw rozmawia, a przed osiągnięciem pełnoletności razem z rodzicem lub opiekunem. Tutaj nie trzeba na nic odpowiadać.',
  backToQuestions: 'Wróć do pytań',
};

/** The words by language: one is missing, and it does not compile. */
export const QUESTIONS: Readonly<Record<Lang, QuestionWords>> = Object.freeze({ en: EN, pl: PL });
