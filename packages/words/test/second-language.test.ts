// A page in a language that declines its nouns, with our own Polish sentences and made-up things.
import { readFileSync } from 'node:fs';
import type { Texts } from '@primum/engine';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toText } from '../src/index.ts';
import { untilWords } from '../src/outcome.ts';
import { voiceOf } from '../src/voice.ts';
import { texts as english, evidence, finding, report, screening, sentences } from './made-up.ts';

const read = (file: string) =>
  parse(readFileSync(new URL(`../../../knowledge/messages/${file}`, import.meta.url), 'utf8'));

const months = read('months.pl.yaml');
const plurals = Object.entries(read('plurals.pl.yaml')).map(([form, counts]) => ({
  form,
  is: [],
  endsIn: [],
  notIn: [],
  ...(counts === 'rest' ? {} : Object(counts)),
}));

const texts: Texts = {
  ...english,
  concepts: { 'blue-thumb': 'niebieski kciuk', thumb: 'kciuk' },
  procedures: { painting: 'Malowanie' },
  roles: { painter: 'malarz' },
  events: { healed: 'zagojenia kciuka' },
  messages: Object.assign(
    {},
    ...['report', 'words', 'compendium', 'letter', 'paper'].map((name) => sentences(`${name}.pl.yaml`)),
  ),
  plurals,
  months: months.inDate,
  monthsAlone: months.alone,
  unreviewed: true,
};

const voice = voiceOf(texts);

test('a month stands in the genitive behind a day, and in the nominative alone', () => {
  expect(['2026-11-21', '2026-11', '2026'].map(voice.date)).toEqual(['21 listopada 2026', 'listopad 2026', '2026']);
});

test('a count takes the form of its language', () => {
  const days = [1, 2, 5, 12, 22].map((count) => untilWords({ event: 'healed', days: count }, voice));
  expect(days).toEqual([
    'upływu 1 dnia od zagojenia kciuka',
    'upływu 2 dni od zagojenia kciuka',
    'upływu 5 dni od zagojenia kciuka',
    'upływu 12 dni od zagojenia kciuka',
    'upływu 22 dni od zagojenia kciuka',
  ]);
  const past = [1, 2, 6].map((count) => voice.count('words.explain.ended.months', count, { concept: 'kciuk' }));
  expect(past).toEqual([
    'kciuk, zakończone mniej niż 1 miesiąc temu',
    'kciuk, zakończone mniej niż 2 miesiące temu',
    'kciuk, zakończone mniej niż 6 miesięcy temu',
  ]);
});

test('a page in it: labels, quotes, dates; and that nobody has reviewed the translation', () => {
  const one = finding({
    title: 'Niebieski kciuk',
    disposition: 'deferred',
    while: null,
    until: { event: 'healed', months: 6 },
    why: 'Farba nie trzyma się niebieskiego kciuka.',
    risks: ['zacieki'],
    evidence: [evidence({ said: 'bardzo niebieski' })],
    actions: [{ who: 'painter', what: 'Umyć kciuk.', strength: 'must' }],
  });
  const shown = report({
    lang: 'pl',
    complete: ['conditions'],
    screenings: [screening({ outcome: 'deferred', headline: 'Poczekać.', findings: [one] })],
  });
  expect(toText(shown, texts)).toMatchInlineSnapshot(`
    "Sprawdzenie przeciwwskazań: p1, 21 listopada 2026
    Baza wiedzy 0.0.0 (abcdef012345).

    Żaden klinicysta nie zatwierdził jeszcze tej bazy wiedzy. Wspiera ona decyzję
    klinicysty i nigdy jej nie zastępuje.

    Tego tłumaczenia nikt jeszcze nie sprawdził. W razie wątpliwości rozstrzyga
    tekst angielski.

    Przyjęto jako kompletne: choroby. Brak wpisu oznacza tam „nie”.

    ================================================================================
    Malowanie                                                             ◷ POCZEKAĆ
    ================================================================================

    Poczekać.

    Powody
    1. ◷ Poczekać do upływu 6 miesięcy od zagojenia kciuka: Niebieski kciuk
       Dlaczego   Farba nie trzyma się niebieskiego kciuka.
                  Ryzyko: zacieki.
       Wpis       „bardzo niebieski”: niebieski kciuk (kciuk); od: październik 2026;
                  data wpisu: 20 listopada 2026; podano w karcie
       Aż do      upływu 6 miesięcy od zagojenia kciuka
       Co zrobić  malarz (konieczne): Umyć kciuk.
       Źródło     Z1.2, Z1.4
    "
  `);
});
