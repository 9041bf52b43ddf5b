import { InputError } from '@primum/contract';
import { CommanderError } from 'commander';
import { FAULT, UNUSABLE } from './exit-status.ts';
import { complain } from './print.ts';
import { programOf } from './program.ts';

const isAsked = (error: CommanderError): boolean => error.exitCode === 0;

/** A day that no calendar has; a stack too deep is another thing. */
const isBeyondDates = (error: unknown): error is RangeError =>
  error instanceof RangeError && !/call stack/i.test(error.message);

/** One sentence on standard error, and the exit status, for whatever went wrong. */
const failed = (error: unknown): number => {
  if (error instanceof CommanderError) {
    if (isAsked(error)) return 0;
    complain(error.message.replace(/^error: /, 'primum: '));
    return UNUSABLE;
  }
  if (error instanceof InputError || isBeyondDates(error)) {
    complain(`primum: ${error.message}`);
    return UNUSABLE;
  }
  complain(
    `primum: this is a fault of the program, please report it: ${error instanceof Error ? error.message : 'unknown'}`,
  );
  return FAULT;
};

/**
 * Runs the command line and returns the exit status. Never throws, never prints a stack.
 * @example process.exitCode = await run(['screen', 'patient.json'])
 */
export const run = async (args: readonly string[]): Promise<number> => {
  const statuses: number[] = [];
  try {
    const program = programOf((status) => statuses.push(status));
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return statuses[0] ?? UNUSABLE;
  } catch (error) {
    return failed(error);
  }
};
