import { Command } from 'commander';
import { expect, test, vi } from 'vitest';
import { run } from '../src/run.ts';

test.each([
  ['a day that no calendar has', new RangeError('Invalid time value'), 2, 'primum: Invalid time value\n'],
  ['a stack too deep', new RangeError('Maximum call stack size exceeded'), 70, 'fault of the program'],
  ['anything else', new Error('odd'), 70, 'fault of the program'],
])('%s is one sentence', async (_, error, status, sentence) => {
  vi.spyOn(Command.prototype, 'parseAsync').mockRejectedValue(error);
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  expect(await run(['screen'])).toBe(status);
  spy.mockRestore();
  expect(said.join('')).toContain(sentence);
});
