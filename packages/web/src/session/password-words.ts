import { wordsIn } from '../words/words.ts';

export const WORDS = wordsIn({
  en: {
    showPassword: 'Show the password',
    newPassword: 'New password',
    passwordHint: 'Twelve letters or more. A sentence is good.',
  },
  pl: {
    showPassword: 'Pokaż hasło',
    newPassword: 'Nowe hasło',
    passwordHint: 'Co najmniej dwanaście znaków. Dobre jest całe zdanie.',
  },
});
