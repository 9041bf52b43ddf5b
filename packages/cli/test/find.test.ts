import { expect, test } from 'vitest';
import { primum } from './primum.ts';

const slow = { timeout: 60_000 };

test.concurrent('find prints what a name may mean, as text and as json', slow, async () => {
  const [text, json] = await Promise.all([
    primum(['find', 'blood', 'thinner']),
    primum(['find', 'blood thinner', '--format', 'json']),
  ]);
  expect([text.status, json.status, text.err, json.err]).toEqual([0, 0, '', '']);
  const found: unknown = JSON.parse(json.out);
  expect(found).toMatchObject({ text: 'blood thinner', lang: 'en', negated: [], notUnderstood: [] });
  expect(text.out).toContain('What "blood thinner" may mean');
});

test.concurrent('find has a status of its own for nothing found and for unusable input', slow, async () => {
  const [nothing, empty, long, language] = await Promise.all([
    primum(['find', 'quuxol']),
    primum(['find', '...']),
    primum(['find', 'x'.repeat(501)]),
    primum(['find', 'quuxol', '--lang', 'xx']),
  ]);
  expect([nothing.status, empty.status, long.status, language.status]).toEqual([1, 2, 2, 2]);
  expect(nothing.out).toContain('Kept as "not understood": "quuxol"');
  expect([empty.out, long.out, language.out]).toEqual(['', '', '']);
  expect(empty.err).toContain('there is nothing to look for');
});
