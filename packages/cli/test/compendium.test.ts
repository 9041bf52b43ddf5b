import { expect, test } from 'vitest';
import { primum } from './primum.ts';

const slow = { timeout: 120_000 };

test('compendium prints all questions as data, and one of them as a page', slow, async () => {
  const [all, one] = await Promise.all([primum(['compendium', '--format', 'json']), primum(['compendium', 'b3.8'])]);
  const questions: readonly { asks: string; texts: { question: string } }[] = JSON.parse(all.out);
  expect(questions).toHaveLength(10);
  expect(one).toMatchObject({ status: 0, err: '' });
  for (const { asks, texts } of questions) expect(one.out.includes(texts.question)).toBe(asks === 'B3.8');
});

test('compendium speaks of another procedure, as Markdown, and takes a number', slow, async () => {
  const page = await primum(['compendium', '8', '--procedure', 'topical-retinoid', '--format', 'markdown']);
  expect(page).toMatchObject({ status: 0, err: '' });
  expect(page.out).toMatch(/^# .*Topical retinoid\n\n/);
  expect(page.out).toContain('- **No. ');
});

test('aftercare prints what to do and what to look out for, as text and as data', slow, async () => {
  const [text, json] = await Promise.all([
    primum(['aftercare', 'mesotherapy']),
    primum(['aftercare', 'mesotherapy', '--format', 'json']),
  ]);
  expect(text).toMatchObject({ status: 0, err: '' });
  expect(text.out).toContain('Call the emergency number');
  const care: { procedure: string; instructions: readonly { text: string }[] } = JSON.parse(json.out);
  expect(care.procedure).toBe('mesotherapy');
  for (const instruction of care.instructions)
    expect(text.out).toContain(instruction.text.split(' ').slice(0, 2).join(' '));
});

test('what does not exist is one sentence with the nearest name', slow, async () => {
  const [question, procedure] = await Promise.all([
    primum(['compendium', 'frequncy']),
    primum(['aftercare', 'radiofrequncy']),
  ]);
  expect([question.status, question.out, procedure.status, procedure.out]).toEqual([2, '', 2, '']);
  expect(question.err).toBe('primum: `frequncy` is no question of this knowledge; did you mean `frequency`?\n');
  expect(procedure.err).toContain('`radiofrequncy` is no procedure of this knowledge; did you mean `radiofrequency`?');
});

test('an aftercare of nothing, or in no language, is refused', slow, async () => {
  const [missing, language] = await Promise.all([
    primum(['aftercare']),
    primum(['aftercare', 'mesotherapy', '--lang', 'xx']),
  ]);
  expect([missing.status, language.status]).toEqual([2, 2]);
  expect(missing.err).toBe("primum: missing required argument 'procedure'\n");
  expect(language.err).toContain('`xx` is no language of this knowledge');
});
