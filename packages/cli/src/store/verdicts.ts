import type { Verdict } from '@primum/records';
import { PROBLEMS } from '../exit-status.ts';
import { print } from '../print.ts';

const said = (verdict: Verdict): string => {
  const { clinic } = verdict;
  if (!verdict.ok) return `${clinic}: NOT WHOLE at ${verdict.fault.place}: ${verdict.fault.what}\n`;
  const { head, records, audited } = verdict;
  return `${clinic}: whole, records: ${records}, audit entries: ${audited}\n  head ${head.seq} ${head.hash}\n`;
};

/** Prints what verifying found of each clinic, and gives the exit status. */
export const printVerdicts = (verdicts: readonly Verdict[], format: 'text' | 'json'): number => {
  if (format === 'json') print(`${JSON.stringify({ clinics: verdicts }, null, 2)}\n`);
  else print(verdicts.length === 0 ? 'There is no clinic in it yet.\n' : verdicts.map(said).join(''));
  return verdicts.every(({ ok }) => ok) ? 0 : PROBLEMS;
};
