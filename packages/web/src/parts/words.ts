import { wordsIn } from '../words/words.ts';

export const WORDS = wordsIn({
  en: {
    loading: 'Loading …',
    wrong: 'This did not work',
    again: 'Try again',
    missing: 'There is nothing at this address',
    home: 'To today',
    broken: 'A fault of the program. Load the page again; if it stays, tell whoever runs Primum.',
  },
  pl: {
    loading: 'Wczytuję …',
    wrong: 'To się nie udało',
    again: 'Spróbuj jeszcze raz',
    missing: 'Pod tym adresem nic nie ma',
    home: 'Do dzisiejszego dnia',
    broken: 'Błąd programu. Wczytaj stronę ponownie; jeśli to nie pomoże, powiedz o tym osobie, która prowadzi Primum.',
  },
});
