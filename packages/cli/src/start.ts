import { InputError } from '@primum/contract';
import { toText } from '@primum/words';
import { exampleNames, screenExample } from './examples.ts';
import { UNUSABLE } from './exit-status.ts';
import { loadKnowledge } from './knowledge.ts';
import { textsOf } from './options.ts';
import { layout } from './paint.ts';
import { complain, print, tolerateClosedPipes } from './print.ts';
import { run } from './run.ts';

/** Screens every example patient and prints the reports. */
const screenExamples = (): number => {
  const artifact = loadKnowledge();
  const names = exampleNames();
  const page = { ...layout(), citations: artifact.library.citations };
  for (const [index, name] of names.entries()) {
    const report = screenExample(name, artifact);
    print(`[${index + 1} of ${names.length}] examples/${name}\n\n`);
    print(`${toText(report, textsOf(artifact, report.lang), page)}\n\n`);
  }
  print(`Patients screened: ${names.length}. Screen your own with: npm start -- FILE\n`);
  return 0;
};

const startExamples = (): number => {
  try {
    return screenExamples();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(`primum: ${error.message}`);
    return UNUSABLE;
  }
};

/** `npm start`: the example patients. `npm start -- FILE [options]`: the same as `primum screen FILE [options]`. */
const start = (args: readonly string[]): number => (args.length === 0 ? startExamples() : run(['screen', ...args]));

tolerateClosedPipes();
// npm runs scripts in the root of the project; a path is meant from where npm was called.
const calledFrom = process.env['INIT_CWD'];
if (calledFrom !== undefined) process.chdir(calledFrom);
process.exitCode = start(process.argv.slice(2));
