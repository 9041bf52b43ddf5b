import { expect, test } from 'vitest';
import { ACTIONS, actionSaid } from '../src/pages/clinic/audit/action-words.ts';

test.each([
  ['read-chart', 'Read: chart', 'Odczytano: karta'],
  ['add-emergency', 'Added: emergency access', 'Dodano: dostęp w nagłej potrzebie'],
  ['dry-run-proposal', 'Tried: proposed protocol', 'Wypróbowano: proponowany protokół'],
  ['sign-in', null, null],
  ['read-read', null, null],
  ['change-role-to-director/u7', null, null],
])('%s is said in words where there are some', (action, en, pl) => {
  expect([actionSaid(action, ACTIONS.en), actionSaid(action, ACTIONS.pl)]).toEqual([en, pl]);
});
