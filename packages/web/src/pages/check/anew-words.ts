import { wordsIn } from '../../words/words.ts';

export const WORDS = wordsIn({
  en: {
    ask: (day: string) =>
      `Is anything new since ${day}: a medicine, an illness, a treatment, or perhaps a child expected?`,
    below: 'Answer below what is new; the rest may stay as it is.',
    pick: 'Say whether anything is new. Nothing was sent.',
    what: 'Say below what is new. Nothing was sent.',
  },
  pl: {
    ask: (day) => `Czy od ${day} jest coś nowego: lek, choroba, zabieg albo być może spodziewane dziecko?`,
    below: 'Odpowiedz niżej na to, co nowe; reszta może zostać bez zmian.',
    pick: 'Zaznacz, czy jest coś nowego. Niczego nie wysłano.',
    what: 'Zaznacz niżej, co jest nowe. Niczego nie wysłano.',
  },
});
