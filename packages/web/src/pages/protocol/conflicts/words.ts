import { wordsIn } from '../../../words/words.ts';

export const WORDS = wordsIn({
  en: {
    title: 'Register of conflicts',
    about:
      'Where the sources differ from each other or from practice, and what was taken. Where nothing else is said, the stricter one holds.',
    says: (letter: string) => `${letter} says`,
    resolution: 'What we took',
    signs: 'Who has to sign',
    signed: 'Signed',
    unsigned: 'Chosen by the makers, not signed by anybody.',
    rules: 'Rules',
    topic: 'Topic',
    allTopics: 'All topics',
    signer: 'Who has to sign',
    allSigners: 'Everybody',
    count: (count: number, of: number) => `${count} of ${of} entries`,
    none: 'No entry fits. Choose less.',
  },
  pl: {
    title: 'Rejestr rozbieżności',
    about:
      'Gdzie źródła różnią się między sobą albo od praktyki i co przyjęto. Jeśli nie napisano inaczej, obowiązuje surowsze.',
    says: (letter: string) => `Co mówi ${letter}`,
    resolution: 'Co przyjęto',
    signs: 'Kto ma podpisać',
    signed: 'Podpis',
    unsigned: 'Wybór twórców, niepodpisany przez nikogo.',
    rules: 'Reguły',
    topic: 'Temat',
    allTopics: 'Wszystkie tematy',
    signer: 'Kto ma podpisać',
    allSigners: 'Wszyscy',
    count: (count: number, of: number) => `Wpisy: ${count} z ${of}`,
    none: 'Żaden wpis nie pasuje. Wybierz mniej.',
  },
});
