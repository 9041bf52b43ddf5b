// Every state of the console, in one table for each part: axe in light and dark, 320 px, text of twice the size.
import { expect } from 'vitest';
import { readDemo } from '../../packages/server/src/demo/read.ts';
import { serveClinic } from './clinic.ts';
import { EMPTY, peopleStates, protocolStates } from './protocol-states.ts';
import { FRAME_STATES, signingIn } from './session-states.ts';
import { asDirector } from './staff.ts';
import { faultsIn, WIDE } from './states.ts';
import { afterwards, verdicts } from './verdict-states.ts';
import { walk } from './walk.ts';

walk('an invitation, one’s own account, the second factor, and signing in with it', async ({ clinic, open }) => {
  expect(await faultsIn(await open(WIDE), clinic, signingIn())).toEqual([]);
});

walk('what stands round a page, and where nothing is', async ({ clinic, open }) => {
  expect(await faultsIn(await open(WIDE), clinic, FRAME_STATES)).toEqual([]);
});

walk('the six verdicts', async ({ clinic, open }) => {
  const page = await open(WIDE);
  await asDirector(page, clinic);
  expect(await faultsIn(page, clinic, await verdicts(clinic))).toEqual([]);
});

walk('what is done against a verdict, and after it', async ({ clinic, open }) => {
  const page = await open(WIDE);
  await asDirector(page, clinic);
  expect(await faultsIn(page, clinic, await afterwards(clinic))).toEqual([]);
});

walk('the day and its clients', async ({ clinic, open }) => {
  const page = await open(WIDE);
  await asDirector(page, clinic);
  expect(await faultsIn(page, clinic, await peopleStates(clinic))).toEqual([]);
});

walk('the protocol and the clinic', async ({ clinic, open }) => {
  const page = await open(WIDE);
  await asDirector(page, clinic);
  expect(await faultsIn(page, clinic, protocolStates(clinic))).toEqual([]);
});

walk('a new clinic, in which nothing was done yet', async ({ open }) => {
  const clinic = await serveClinic({ ...readDemo(), clients: [] });
  try {
    const page = await open(WIDE, clinic);
    await asDirector(page, clinic);
    expect(await faultsIn(page, clinic, EMPTY)).toEqual([]);
  } finally {
    await clinic.close();
  }
});
