// A director whom nobody else can help.
import { afterAll, expect, test } from 'vitest';
import { resetDirector } from '../src/accounts/operator.ts';
import { ask, PASSWORD, serveClinics, staffed } from './clinics.ts';

const served = await serveClinics();
const { app, accounts } = served;
afterAll(served.close);
const { director } = await staffed(served, 'north');
const NEW = 'another one made up';
const signIn = (email: string, password: string) =>
  ask(app, { method: 'POST', url: '/api/session', body: { email, password } });

test('whoever runs the server lets them in again, once, and it is in the audit log', async () => {
  const { token } = await resetDirector(accounts, 'Director@north.example');
  const follow = () => ask(app, { method: 'POST', url: '/api/reset', body: { token, password: NEW } });
  expect((await follow()).statusCode).toBe(200);
  expect((await follow()).statusCode).toBe(403);
  expect((await signIn('director@north.example', PASSWORD)).statusCode).toBe(401);
  expect((await signIn('director@north.example', NEW)).statusCode).toBe(200);
  expect((await ask(app, { method: 'GET', url: '/api/session' }, director)).statusCode).toBe(401);
  const select = accounts.store.database.selectFrom('audit').select('action').where('actor', '=', 'operator');
  expect(await select.execute()).toEqual([{ action: expect.stringContaining('reset-password/') }]);
});

test.each(['physician@north.example', 'nobody@north.example'])('nobody else is let in so: %s', async (email) => {
  await expect(resetDirector(accounts, email)).rejects.toMatchObject({ kind: 'not-found' });
});
