import { wordsIn } from '../words/words.ts';

export const WORDS = wordsIn({
  en: {
    loading: 'Loading …',
    wrong: 'This did not work',
    again: 'Try again',
    noAnswer: 'No answer came from the server. Try again once you are connected.',
    notForRole: 'This is not for your role.',
    missing: 'There is nothing at this address',
    home: 'To today',
    newVersion: 'A new version is here',
    loadAgainWhy: 'Load this page again to go on. What was typed here and not saved is not kept.',
    loadAgain: 'Load this page again',
    broken: 'A fault of the program. Load the page again; if it stays, tell whoever runs Primum.',
  },
  pl: {
    loading: 'Wczytuję …',
    wrong: 'To się nie udało',
    again: 'Spróbuj jeszcze raz',
    noAnswer: 'Serwer nie odpowiedział. Gdy połączenie wróci, spróbuj jeszcze raz.',
    notForRole: 'To nie należy do Twojej roli.',
    missing: 'Pod tym adresem nic nie ma',
    home: 'Do dzisiejszego dnia',
    newVersion: 'Jest nowa wersja',
    loadAgainWhy:
      'Wczytaj tę stronę ponownie, aby kontynuować. To, co tu wpisano i nie zapisano, nie zostanie zachowane.',
    loadAgain: 'Wczytaj tę stronę ponownie',
    broken: 'Błąd programu. Wczytaj stronę ponownie; jeśli to nie pomoże, powiedz o tym osobie, która prowadzi Primum.',
  },
});
