import type { Artifact } from '@primum/contract';
import { Command, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { type AftercareOptions, runAftercare } from './commands/aftercare.ts';
import { type CompendiumCommandOptions, runCompendium } from './commands/compendium.ts';
import { runExplain } from './commands/explain.ts';
import { type FindOptions, runFind } from './commands/find.ts';
import { type LintOptions, runLint } from './commands/lint.ts';
import { type MatrixOptions, runMatrix } from './commands/matrix.ts';
import { runScreen } from './commands/screen.ts';
import { statusHelp } from './exit-status.ts';
import { type Done, examples } from './help.ts';
import { loadKnowledge } from './knowledge.ts';
import type { ScreenOptions } from './options.ts';
import { underProtocol } from './protocol.ts';
import { storeCommands } from './store/commands.ts';

const repeatable = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Examples of help name what the knowledge has; without knowledge they name the kind of thing. */
const sample = (pick: (artifact: Artifact) => string | undefined, otherwise: string): string => {
  try {
    return pick(loadKnowledge()) ?? otherwise;
  } catch {
    return otherwise;
  }
};

const lang = (): Option => new Option('--lang <language>', 'language of the page').default('en');
const protocol = (): Option => new Option('--protocol <file>', 'the protocol of a clinic; see docs/protocol.md');

const screenCommand = (done: Done): Command =>
  new Command('screen')
    .summary('screen a patient: a chart, a FHIR record, or lines of either')
    .description('Screens a patient: what stands against the procedures, why, until when, what to ask, what instead.')
    .argument('<file>', 'a chart or a FHIR record as JSON, or lines of either; - reads standard input')
    .option('--procedure <id>', 'what is planned; repeat for several (default: the founding procedures)', repeatable)
    .option('--on <date>', 'the day asked about, YYYY-MM-DD (default: today)')
    .option(
      '--component <id>',
      'what the planned mixture holds, instead of what the chart says; repeatable',
      repeatable,
    )
    .option('--goal <id>', 'what the person wants, instead of what the chart says; repeatable', repeatable)
    .option('--area <id>', 'the area of the body to be treated, instead of what the chart says')
    .option('--type <id>', 'which type of the procedure, where its rules tell types apart')
    .option('--complete', 'the person was asked everything: silence is read as no')
    .addOption(lang())
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'))
    .addOption(protocol())
    .addHelpText('after', () => `\nExit status, the first of these that any procedure shows:\n${statusHelp()}`)
    .addHelpText('after', () =>
      examples(
        'primum screen patient.json',
        `primum screen patient.json --procedure ${sample((one) => one.procedures.find(({ founding }) => founding)?.id, 'ID')} --on 2026-11-21`,
        'primum screen bundle.json --complete --format json',
        'cat patients.ndjson | primum screen - --format json',
      ),
    )
    .action((file: string, options: ScreenOptions) =>
      done(runScreen(file, options, underProtocol(loadKnowledge(), options.protocol))),
    );

const explainCommand = (done: Done): Command =>
  new Command('explain')
    .summary('a rule or a concept in words, with its sources, codes and cases')
    .description('Explains a rule or a concept: its test, what it says of each procedure, sources, codes, cases.')
    .argument('<id>', 'id or name of a rule or a concept')
    .addOption(lang())
    .addHelpText('after', () =>
      examples(
        `primum explain ${sample((one) => one.rules[0]?.id, 'RULE')}`,
        `primum explain ${sample((one) => Object.keys(one.concepts).at(-1), 'CONCEPT')}`,
      ),
    )
    .action((id: string, options: { lang: string }) => done(runExplain(id, options, loadKnowledge())));

const matrixCommand = (done: Done): Command =>
  new Command('matrix')
    .summary('the rules by procedures')
    .description('Shows what every rule says of every procedure.')
    .addOption(lang())
    .addOption(new Option('--format <format>', 'form').choices(['text', 'markdown', 'json']).default('text'))
    .addOption(protocol())
    .addHelpText('after', examples('primum matrix', 'primum matrix --format markdown > matrix.md'))
    .action((options: MatrixOptions) => done(runMatrix(options, underProtocol(loadKnowledge(), options.protocol))));

const compendiumCommand = (done: Done): Command =>
  new Command('compendium')
    .summary('the questions that people ask, with their answers')
    .description('Answers what people ask: in short, what we take, where the sources differ, what the rules say.')
    .argument('[question]', 'id or number of a question (default: all of them)')
    .option(
      '--procedure <id>',
      'the procedure that the rules and the aftercare speak of (default: that of the answers)',
    )
    .addOption(lang())
    .addOption(new Option('--format <format>', 'form').choices(['text', 'markdown', 'json']).default('text'))
    .addHelpText('after', () =>
      examples(
        'primum compendium',
        `primum compendium ${sample((one) => one.library.compendium.answers.at(-1)?.id, 'QUESTION')}`,
        `primum compendium 1 --procedure ${sample((one) => one.procedures.at(-1)?.id, 'ID')}`,
      ),
    )
    .action((question: string | undefined, options: CompendiumCommandOptions) =>
      done(runCompendium(question, options, loadKnowledge())),
    );

const aftercareCommand = (done: Done): Command =>
  new Command('aftercare')
    .summary('what to do after a session, and what to look out for')
    .description('Shows what to do after a session, when to contact the clinic, and when to call for help.')
    .argument('<procedure>', 'the procedure')
    .addOption(lang())
    .addOption(new Option('--format <format>', 'form').choices(['text', 'markdown', 'json']).default('text'))
    .addHelpText('after', () =>
      examples(`primum aftercare ${sample((one) => one.procedures.find(({ founding }) => founding)?.id, 'PROCEDURE')}`),
    )
    .action((procedure: string, options: AftercareOptions) => done(runAftercare(procedure, options, loadKnowledge())));

const findCommand = (done: Done): Command =>
  new Command('find')
    .summary('what a name may mean: a brand, a code, a few words, misspelt or not')
    .description('Finds what a text names, misspelt or in lay words. What it finds is for somebody to confirm.')
    .argument('<text...>', 'a name or a few words')
    .addOption(lang())
    .addOption(new Option('--format <format>', 'form').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExit status: 0 something found, 1 nothing that can be taken as said, 2 unusable input.')
    .addHelpText('after', () =>
      examples(
        `primum find "${sample((one) => one.terminology.names.find(({ kind }) => kind === 'brand')?.name, 'NAME')}"`,
        `primum find "${sample((one) => Object.values(one.texts)[0]?.concepts[one.rules[0]?.id ?? ''], 'NAME')}" --format json`,
      ),
    )
    .action((text: readonly string[], options: FindOptions) => done(runFind(text, options, loadKnowledge())));

const lintCommand = (done: Done): Command =>
  new Command('lint')
    .summary('check the knowledge')
    .description(
      'Compiles a knowledge folder and prints every problem with its place; exit status 1 when there are any.',
    )
    .argument('[folder]', 'the knowledge (default: that of this checkout)')
    .addOption(protocol())
    .addHelpText('after', '\nPRIMUM_KNOWLEDGE=FOLDER makes every command use the knowledge of that folder.')
    .addHelpText(
      'after',
      examples('primum lint', 'primum lint ../my-knowledge', 'primum lint --protocol our-clinic.yaml'),
    )
    .action((folder: string | undefined, options: LintOptions) => done(runLint(folder, options)));

/**
 * The whole command line; `done` takes the exit status of the command that ran.
 * @example programOf((status) => { process.exitCode = status; }).parseAsync(['screen', 'patient.json'], { from: 'user' })
 */
export const programOf = (done: Done): Command => {
  const program = new Command('primum')
    .description(
      'May this person have this aesthetic procedure on this day, and if not, why, until when, and what instead?',
    )
    .version(manifest.version)
    .addHelpText('after', examples('primum screen patient.json', 'primum explain --help'));
  for (const command of [
    screenCommand,
    explainCommand,
    findCommand,
    matrixCommand,
    compendiumCommand,
    aftercareCommand,
    lintCommand,
    ...storeCommands,
  ])
    program.addCommand(command(done));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput({ outputError: () => undefined })
      .showSuggestionAfterError();
  }
  return program;
};
