// Whose entries of the audit log are asked for, by name.
import { afterEach, expect, test, vi } from 'vitest';
import { peopleNamed } from '../src/pages/clinic/audit/people-named.ts';

afterEach(() => vi.unstubAllGlobals());

test('nobody is said to have a name before everybody was looked at', async () => {
  const asked: unknown[] = [];
  const pages = [
    { people: [], next: 'a' },
    { people: [], next: 'b' },
    { people: [{ person: 'p', name: 'Ada' }], next: null },
  ];
  vi.stubGlobal('fetch', async (_: string, { body }: { readonly body: string }) => {
    asked.push(JSON.parse(body));
    return Response.json(pages[asked.length - 1]);
  });
  expect(await peopleNamed('north', 'Ada')).toMatchObject([{ name: 'Ada' }]);
  expect(asked).toEqual([{ name: 'Ada' }, { name: 'Ada', after: 'a' }, { name: 'Ada', after: 'b' }]);
});
