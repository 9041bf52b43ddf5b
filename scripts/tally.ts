import { inspect } from 'node:util';
import type { TestCase, TestModule } from 'vitest/node';

/** What came of a run: a failure or a skip is a line that says which test and why. */
export interface Tally {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: [], skipped: [] };

const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: [...a.failed, ...b.failed],
  skipped: [...a.skipped, ...b.skipped],
});

/** A group that is skipped as a whole can only say why in its name. */
const reasonOf = (name: string, note: string | undefined): string =>
  note === undefined ? (name.includes('skipped: ') ? '' : ': no reason given') : `: ${note}`;

const ofTest = (test: TestCase): Tally => {
  const name = `${test.module.relativeModuleId} > ${test.fullName}`;
  const result = test.result();
  switch (result.state) {
    case 'passed':
      return { ...NOTHING, passed: 1 };
    case 'skipped':
      return { ...NOTHING, skipped: [name + reasonOf(name, result.note)] };
    case 'failed':
      return { ...NOTHING, failed: [`${name}: ${result.errors[0]?.message ?? 'failed'}`] };
    default:
      return { ...NOTHING, failed: [`${name}: never ended`] };
  }
};

const ofModule = (module: TestModule): Tally => {
  const tests = [...module.children.allTests()];
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  const errors = [...module.errors(), ...suites].map(({ message }) => `${module.relativeModuleId}: ${message}`);
  const empty = tests.length === 0 && errors.length === 0 ? [`${module.relativeModuleId}: holds no test`] : [];
  return tests.map(ofTest).reduce(add, { ...NOTHING, failed: [...errors, ...empty] });
};

/** vitest hands over the errors of its workers as plain objects. */
const saidBy = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : inspect(error);

/** Counts a finished run of vitest: tests, files that could not be loaded, and errors that belong to no test. */
export const tallyOf = (modules: readonly TestModule[], loose: readonly unknown[]): Tally => {
  const errors = loose.map((error) => `outside any test: ${saidBy(error)}`);
  const none = modules.length === 0 ? ['no test file was run'] : [];
  return modules.map(ofModule).reduce(add, { ...NOTHING, failed: [...errors, ...none] });
};

/** The sum of several runs. */
export const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(add, NOTHING);

/**
 * The closing line.
 * @example closing({ passed: 3, failed: [], skipped: [] }) // '3 passed, 0 failed'
 */
export const closing = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
