// What a page says when the server refused something.
import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Problem } from '../src/api/problem.ts';
import { Refused } from '../src/parts/refused.tsx';
import { WORDS } from '../src/parts/words.ts';

const { again: AGAIN, notForRole: NOT_FOR_ROLE } = WORDS.en;
const said = (status: number, again?: () => void, kind = 'any'): string => {
  const error = new Problem({ kind, status, detail: 'The sentence of the server.' });
  const refused = createElement(Refused, { error, ...(again !== undefined && { again }) });
  return renderToStaticMarkup(createElement(MantineProvider, { env: 'test' }, refused));
};

test('what is not for the role of the reader says so in a sentence, and nothing is to be tried again', () => {
  const page = said(403, () => undefined);
  expect(page).toContain(NOT_FOR_ROLE);
  expect(page).toContain('role="alert"');
  expect(page).not.toContain(AGAIN);
  expect(page).not.toContain('The sentence of the server.');
});

test('what somebody may not do is said by the server, which knows who may', () => {
  expect(said(403)).toContain('The sentence of the server.');
  expect(said(403)).not.toContain(NOT_FOR_ROLE);
});

test('whatever else was refused can be tried again', () => {
  const page = said(503, () => undefined);
  expect(page).toContain('The sentence of the server.');
  expect(page).toContain(AGAIN);
});

test('that no answer came is said in the language of the page, and not that nothing was sent: nobody knows that', () => {
  const page = said(0, () => undefined, 'offline');
  expect(page).toContain(WORDS.en.noAnswer);
  expect(page).toContain(AGAIN);
  expect(page).not.toContain('The sentence of the server.');
});

test('the sentence of the server is marked as the English that it is', () => {
  expect(said(503)).toMatch(/<p[^>]* lang="en"[^>]*>The sentence of the server\.</);
});
