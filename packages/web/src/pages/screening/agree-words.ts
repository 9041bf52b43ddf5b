import { wordsIn } from '../../words/words.ts';

export const WORDS = wordsIn({
  en: {
    overridden: 'Overridden',
    overrideBy: (name: string, moment: string) => `by ${name}, ${moment}; holds on the day of the screening only`,
    somebody: 'somebody who no longer works here',
    asked: 'You are named as the second person. Nobody goes ahead on this until you have agreed.',
    agree: 'I agree',
    disagree: 'I do not agree',
    waits: (name: string) => `It does not count yet: ${name} has to agree.`,
    agreed: (name: string, moment: string) => `${name} agreed, ${moment}.`,
    declined: (name: string, moment: string) => `It does not count: ${name} did not agree, ${moment}.`,
  },
  pl: {
    overridden: 'Odstępstwa',
    overrideBy: (name, moment) => `${name}, ${moment}; ważne tylko w dniu sprawdzenia`,
    somebody: 'osoba, która już tu nie pracuje',
    asked: 'Wskazano Cię jako drugą osobę. Dopóki się nie zgodzisz, zabieg nie może się odbyć na tej podstawie.',
    agree: 'Zgadzam się',
    disagree: 'Nie zgadzam się',
    waits: (name) => `To jeszcze nie obowiązuje: potrzebna jest zgoda drugiej osoby (${name}).`,
    agreed: (name, moment) => `Zgoda drugiej osoby: ${name}, ${moment}.`,
    declined: (name, moment) => `To nie obowiązuje: ${name}, brak zgody, ${moment}.`,
  },
});
