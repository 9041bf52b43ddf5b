import { wordsIn } from '../words/words.ts';

export const WORDS = wordsIn({
  en: {
    newPassword: 'New password',
    passwordHint: 'Twelve letters or more. A sentence is good.',
  },
  pl: {
    newPassword: 'Nowe hasło',
    passwordHint: 'Co najmniej dwanaście znaków. Dobre jest całe zdanie.',
  },
});
