import { wordsIn } from '../words/words.ts';

export const WORDS = wordsIn({
  en: {
    signIn: 'Sign in',
    ended: 'You were signed out, because nothing was done for a while or your access ended.',
    email: 'E-mail address',
    password: 'Password',
    go: 'Continue',
    code: 'Code of your second factor',
    codeHint: 'Six digits from your authenticator, or one of your backup codes with its hyphen',
    codeTitle: 'Enter your code',
    other: 'Sign in as somebody else',
    forgotten: 'Password forgotten? Your director can make you a link for a new one.',
  },
  pl: {
    signIn: 'Zaloguj się',
    ended: 'Nastąpiło wylogowanie, ponieważ przez dłuższy czas nic się nie działo albo dostęp się skończył.',
    email: 'Adres e-mail',
    password: 'Hasło',
    go: 'Dalej',
    code: 'Kod drugiego składnika',
    codeHint: 'Sześć cyfr z aplikacji uwierzytelniającej albo jeden z kodów zapasowych, z łącznikiem',
    codeTitle: 'Podaj kod',
    other: 'Zaloguj się jako ktoś inny',
    forgotten: 'Nie pamiętasz hasła? Dyrektor może utworzyć link do ustawienia nowego.',
  },
});
