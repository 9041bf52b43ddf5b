// A browser may be shared: whoever signs in next may read less than who was there before.
import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { clientWith } from '../src/api/client.ts';
import { type Caller, callerQuery } from '../src/session/caller.ts';
import { forgetWithCaller } from '../src/session/forget.ts';

const caller = (account: string, secondFactor = false): Caller => ({
  account,
  name: account,
  secondFactor,
  clinics: [],
});
const PAGE = ['page', 'north'];

const atWork = () => {
  const client = clientWith(() => undefined);
  forgetWithCaller(client);
  client.setQueryData(callerQuery.queryKey, caller('ada'));
  client.setQueryData(PAGE, 'what Ada read');
  return client;
};

test('what was read is forgotten when a session ends, also on the page that is still open', () => {
  const client = atWork();
  const open = new QueryObserver(client, { queryKey: PAGE, queryFn: () => 'what Bo may read', staleTime: 60_000 });
  const end = open.subscribe(() => undefined);
  expect(open.getCurrentResult().data).toBe('what Ada read');
  client.setQueryData(callerQuery.queryKey, null);
  expect(open.getCurrentResult().data).toBeUndefined();
  expect(client.getQueryData(PAGE)).toBeUndefined();
  end();
});

test('what was read is forgotten when somebody else is signed in, and not when it is still the same', () => {
  const client = atWork();
  client.setQueryData(callerQuery.queryKey, caller('ada', true));
  expect(client.getQueryData(PAGE)).toBe('what Ada read');
  client.setQueryData(callerQuery.queryKey, caller('bo'));
  expect(client.getQueryData(PAGE)).toBeUndefined();
  expect(client.getQueryData(callerQuery.queryKey)).toMatchObject({ account: 'bo' });
});
