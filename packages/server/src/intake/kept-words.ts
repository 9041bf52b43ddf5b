import type { Lang } from '../questions/words.ts';

/** What happens with answers, one sentence after the other. */
type KeptWords = (clinic: string) => readonly string[];

const EN: KeptWords = (clinic) => [
  `${clinic} asks, so that the people who treat you can prepare. They read your answers.`,
  'Your answers are kept with your record, encrypted. Who has read them is written down.',
  'Each page is saved when you go on, so that you can come back. It counts once you send your answers. What cannot wait counts at once.',
  'If the connection breaks, send the page again. Nothing is kept twice.',
  'Nothing of it stays on your phone or computer. A cookie keeps the page open for you. It ends with the browser.',
  'You can ask the clinic for a copy. You can ask them to correct what is wrong.',
  'You can ask the clinic to erase it. In most countries whoever treats people must keep the records for some years. If so, the clinic tells you how long and why.',
];

const PL: KeptWords = (clinic) => [
  `${clinic} pyta, żeby osoby, które wykonują zabieg, mogły się przygotować. Czytają one te odpowiedzi.`,
  'Odpowiedzi są przechowywane razem z dokumentacją, w postaci zaszyfrowanej. Zapisuje się, kto je czytał.',
  'Każda strona jest zapisywana przy przejściu dalej, więc można przerwać i wrócić. Liczy się po wysłaniu odpowiedzi. To, co nie może czekać, liczy się od razu.',
  'Gdy połączenie się zerwie, można wysłać stronę ponownie. Nic nie zapisze się dwa razy.',
  'W telefonie ani w komputerze nic z tego nie zostaje. Plik cookie utrzymuje stronę otwartą i znika z zamknięciem przeglądarki.',
  'Można poprosić klinikę o kopię i o poprawienie tego, co się nie zgadza.',
  'Można poprosić klinikę o usunięcie danych. W większości krajów osoby, które leczą, muszą przez kilka lat przechowywać dokumentację. W takim razie klinika powie, jak długo i dlaczego.',
];

/** The sentences by language: one is missing, and it does not compile. */
export const KEPT: Readonly<Record<Lang, KeptWords>> = Object.freeze({ en: EN, pl: PL });
