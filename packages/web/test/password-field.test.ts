// A field for a password: every name in it is of the language of the page.
import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PasswordField } from '../src/session/password-field.tsx';
import { WORDS } from '../src/session/password-words.ts';

test('the button that shows a password has a name of ours, and none of the library in English', () => {
  const field = createElement(PasswordField, { label: 'A password' });
  const page = renderToStaticMarkup(createElement(MantineProvider, { env: 'test' }, field));
  expect([...page.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([WORDS.en.showPassword]);
});
