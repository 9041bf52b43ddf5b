import { expect, it } from 'vitest';
import { killCycles } from './kill.ts';
import { onBoth } from './kinds.ts';

const CYCLES = 20;

onBoth('killed at random moments while it writes', (fresh) => {
  it('loses no acknowledged record, keeps none twice when it is asked again, and leaves the chain whole', async () => {
    const killed = await killCycles(await fresh(), CYCLES);
    expect(killed.faults).toEqual([]);
    expect(killed.acknowledged).toBeGreaterThan(0);
  });
});
