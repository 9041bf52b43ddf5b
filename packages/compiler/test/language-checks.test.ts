// What language-checks.yaml of this repository finds in each language. The medicines are made up: zincolin, in Polish zinkolina.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemsOf, swap } from './fixture.ts';

const own = readFileSync(new URL('../../../knowledge/language-checks.yaml', import.meta.url), 'utf8');
const POLISH = `rain: { name: deszcz, ask: Czy pada?, why: Mokry chleb. }
drizzle: mżawka
fog: { name: mgła, ask: Czy jest mgła?, why: Można zabłądzić. }
sunscreen: { name: zinkolina, ask: Czy Pani/Pan stosuje zinkolinę?, why: Przyciąga mrówki. }
`;

/** What the lints of words find in one text of an action, in one language. */
const found = (lang: string, text: string): readonly string[] =>
  problemsOf({
    'knowledge.yaml': swap('[en]', '[en, pl]'),
    'language-checks.yaml': own,
    'concepts/weather.pl.yaml': POLISH,
    [`messages/actions.${lang}.yaml`]: `take-umbrella: ${JSON.stringify(text)}\n`,
  })
    .filter(({ file }) => file === `knowledge/messages/actions.${lang}.yaml`)
    .map(({ what }) => what);

const ADVICE = {
  en: [
    'Stop your medicine two days before.',
    'Consider pausing zincolin.',
    'The tablets should be stopped.',
    'Skip one dose.',
    'Do not take Zincolin on that day.',
    'She could end breastfeeding first.',
    'Start a course of zincolin.',
    'Halve the dose of it.',
    'If nothing stands against it, stop the tablets.',
  ],
  pl: [
    'Odstawić zinkolinę dwa dni przed zabiegiem.',
    'Zinkolinę należy odstawić.',
    'Proszę przerwać przyjmowanie leku.',
    'Proszę zaprzestać stosowania tabletek.',
    'Wskazana jest przerwa w przyjmowaniu antybiotyku.',
    'Lek trzeba zmienić.',
    'Zmienić dawkę leku.',
    'Zalecana zmiana leku.',
    'Zwiększyć dawkę.',
    'Dawkę zinkoliny zmniejszyć o połowę.',
    'Zacząć brać zinkolinę.',
    'Rozpocząć kurację zinkoliną.',
    'Zakończyć karmienie piersią.',
    'Zalecane zakończenie karmienia piersią.',
    'Niech Pani zakończy karmienie.',
    'Tabletki powinny zostać odstawione.',
    'Leczenie zostanie przerwane.',
    'Nie przyjmować zinkoliny w dniu zabiegu.',
    'Pominąć jedną dawkę.',
    'Lekarz może zamienić lek na inny.',
    'Proszę wstrzymać się z lekiem.',
    'Jeśli nic nie stoi na przeszkodzie, odstawić lek.',
  ],
} as const;

const NO_ADVICE = {
  en: [
    'Do not stop or change this medicine for the sake of a session.',
    'Move the session, never the tablets.',
    'When did you stop taking this medicine?',
    'A medicine can change how the skin answers.',
    'Stop at the first drop of rain.',
  ],
  pl: [
    'Nie odstawiać ani nie zmieniać leku ze względu na zabieg.',
    'Przesunąć zabieg, nigdy lek.',
    'Kiedy Pani/Pan przestała lub przestał przyjmować zinkolinę?',
    'Kiedy przerwano leczenie?',
    'Lek może zmienić reakcję skóry.',
    'Czternaście dni po odstawieniu leku.',
    'Do naturalnego zakończenia karmienia piersią.',
    'Zapytać lekarza, czy zmienić termin.',
    'Opalanie przerwać przy pierwszej kropli deszczu.',
  ],
} as const;

const VERDICTS = {
  en: ['This is safe.', 'You are eligible.', 'All is OK.', 'She passed the check.', 'PASS', 'It would be unsafe.'],
  pl: [
    'To jest bezpieczne.',
    'Zabieg można bezpiecznie wykonać.',
    'Byłoby to niebezpieczne.',
    'Kwalifikuje się do zabiegu.',
    'Pacjentka zakwalifikowana.',
    'Wszystko OK.',
    'Badanie zaliczone.',
    'Brak przeciwwskazań.',
    'Brak jakichkolwiek przeciwwskazań.',
    'Nie ma przeciwwskazań.',
    'Zielone światło.',
  ],
} as const;

const NO_VERDICTS = {
  en: ['No reason was found.', 'The rain passes.', 'A pass over the skin.', 'A look at the sky.'],
  pl: ['Nie znaleziono powodu.', 'Zabezpieczyć chleb.', 'Zaliczka za piknik.', 'Nie ma tu wszystkich przeciwwskazań.'],
} as const;

const rows = (table: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] =>
  Object.entries(table).flatMap(([lang, texts]) => texts.map((text) => [lang, text] as const));

describe('advice is found', () => {
  test.each(rows(ADVICE))('%s: %s', (lang, text) => {
    expect(found(lang, text).some((what) => what.startsWith('the text advises'))).toBe(true);
  });
});

describe('what is no advice passes', () => {
  test.each(rows(NO_ADVICE))('%s: %s', (lang, text) => {
    expect(found(lang, text)).toEqual([]);
  });
});

describe('verdicts are found', () => {
  test.each(rows(VERDICTS))('%s: %s', (lang, text) => {
    expect(found(lang, text).some((what) => what.startsWith('the text says'))).toBe(true);
  });
});

describe('what is no verdict passes', () => {
  test.each(rows(NO_VERDICTS))('%s: %s', (lang, text) => {
    expect(found(lang, text)).toEqual([]);
  });
});

describe('a name by which yes would be the milder answer', () => {
  const named = (name: string): readonly string[] =>
    problemsOf({
      'knowledge.yaml': swap('[en]', '[en, pl]'),
      'language-checks.yaml': own,
      'concepts/weather.pl.yaml': POLISH.replace('mżawka', name),
    })
      .map(({ what }) => what)
      .filter((what) => what.includes('milder'));

  test.each(['brak deszczu', 'dobrze kontrolowany deszcz', 'deszcz nie pada'])('%s', (name) => {
    expect(named(name)).toHaveLength(1);
  });
  test.each(['mżawka', 'niekontrolowany deszcz'])('%s is none', (name) => expect(named(name)).toEqual([]));
});
