import { expect, test } from 'vitest';
import { tokenIn } from '../src/session/link-token.ts';

test('what stands behind the # of a link is its token, and what is broken is none', () => {
  expect(['#ab%2Dc', '#', '', '#%', '#ab%E0%A4', '#%zz'].map(tokenIn)).toEqual(['ab-c', '', '', '', '', '']);
});
