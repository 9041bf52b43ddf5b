// What is kept of a plan that was changed on one page while somebody else changed it on another.
import { afterEach, expect, test, vi } from 'vitest';
import { changedIn, withMixture } from '../src/pages/check/plan.ts';
import { savePlan } from '../src/pages/check/save-plan.ts';

afterEach(() => void vi.unstubAllGlobals());

/** An appointment as the server has it; and what is put in its place. */
const keeping = (planned: object) => {
  const put: unknown[] = [];
  vi.stubGlobal('fetch', (_: string, { method, body }: { method: string; body?: string }) => {
    if (method === 'PUT') put.push(JSON.parse(String(body)));
    const value = { id: 'a1', version: 7, person: 'p1', at: '2026-11-21T09:00', procedures: ['painting'], planned };
    return Promise.resolve(Response.json(value, { headers: { etag: '"7"' } }));
  });
  return put;
};

test('what somebody else planned meanwhile for another procedure stays', async () => {
  const seen = { painting: { area: 'hand' }, rinsing: {} };
  const put = keeping({ ...seen, rinsing: { components: ['water'] } });
  await savePlan('north', 'a1', changedIn(withMixture(seen, 'painting', ['oil']), seen));
  expect(put).toEqual([
    {
      at: '2026-11-21T09:00',
      procedures: ['painting'],
      planned: { painting: { area: 'hand', components: ['oil'] }, rinsing: { components: ['water'] } },
    },
  ]);
});

test('nothing is written where it is planned like that already', async () => {
  const put = keeping({ painting: { components: ['oil'] } });
  await savePlan('north', 'a1', { painting: { components: ['oil'] } });
  expect(put).toEqual([]);
});
