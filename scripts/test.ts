// What `npm test` runs: type check, lint and format first, each counted as one check, then every test of every project.
// The last line is always "N passed, N failed" or "N passed, N failed, N skipped"; the exit status is 1 when anything failed.
import { CHECKS, type Check, ROOT, runCheck } from './checks.ts';
import { closing, NOTHING, sum, type Tally, tallyOf } from './tally.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const check = (one: Check): Tally => {
  const { ok, said } = runCheck(one);
  say(`${ok ? 'ok    ' : 'FAILED'} ${one.name}`);
  if (ok) return { ...NOTHING, passed: 1 };
  say(said);
  return { ...NOTHING, failed: [`${one.name}: see the output of ${one.program} above`] };
};

const test = async (): Promise<Tally> => {
  // Only now, because it looks once, when it is loaded, whether it may use color.
  if (!process.stdout.isTTY) process.env['NO_COLOR'] ??= '1';
  const { startVitest } = await import('vitest/node');
  const vitest = await startVitest([], { root: ROOT, watch: false, allowOnly: false, reporters: ['default'] });
  const tally = tallyOf(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
  await vitest.close();
  return tally;
};

const broken = (error: unknown): Tally => ({
  ...NOTHING,
  failed: [`the tests could not be run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
});

const list = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0) say(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
};

const tally = sum([...CHECKS.map(check), await test().catch(broken)]);
list('Skipped, with the reason:', tally.skipped);
list('Failed; in full above:', tally.failed);
say(`\n${closing(tally)}`);
// Not process.exit: what is still on its way to a pipe has to arrive. vitest sets an exit code of its own, which this replaces.
process.exitCode = tally.failed.length === 0 ? 0 : 1;
