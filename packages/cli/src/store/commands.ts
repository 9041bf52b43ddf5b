import { Command, Option } from 'commander';
import { type Done, examples } from '../help.ts';
import { runBackup } from './backup.ts';
import type { StoreCommandOptions } from './open.ts';
import { runRestore } from './restore.ts';
import { runVerify, type VerifyOptions } from './verify.ts';

const STATUS =
  '\nExit status: 0 whole, 1 a fault was found, 2 nothing was done: unusable arguments, database or master key.';
const PLACE = `
Where the records are: --data and --database, or else the environment says.
  PRIMUM_DATA        the folder with primum.db and master.key (default: data)
  DATABASE_URL       postgres://USER:PASSWORD@HOST:PORT/NAME instead of primum.db
  PRIMUM_MASTER_KEY  the master key itself, instead of master.key`;

const placed = (command: Command): Command =>
  command
    .option('--data <folder>', 'the folder of the records')
    .option(
      '--database <url>',
      'the PostgreSQL database of the records; rather say DATABASE_URL, which nobody else sees',
    )
    .addOption(new Option('--format <format>', 'form of what is printed').choices(['text', 'json']).default('text'))
    .addHelpText('after', PLACE);

const verifyCommand = (done: Done): Command =>
  placed(
    new Command('verify')
      .summary('check that what the clinics keep is whole')
      .description(
        'Checks every link of both chains of each clinic, opens every record, and names the first place that is wrong. A server may run meanwhile.',
      )
      .option('--clinic <id>', 'this clinic only')
      .option('--replays', 'also screen every screening again, with the knowledge of then')
      .option(
        '--head <file>',
        'what `primum verify --format json` printed before and was kept elsewhere: nothing up to there may be gone',
      ),
  )
    .addHelpText('after', STATUS)
    .addHelpText(
      'after',
      examples(
        'primum verify --replays',
        'primum verify --format json > heads.json',
        'primum verify --head heads.json',
      ),
    )
    .action(async (options: VerifyOptions) => done(await runVerify(options)));

const backupCommand = (done: Done): Command =>
  placed(
    new Command('backup')
      .summary('copy everything into a file, while a server runs')
      .description(
        'Copies everything that is kept, accounts included, as it is at one moment, into a new file. The master key is not in it.',
      )
      .argument('<file>', 'the file to be made'),
  )
    .addHelpText('after', '\nExit status: 0 written, 2 nothing was written.')
    .addHelpText('after', examples('primum backup /media/backups/2026-11-21.db'))
    .action(async (file: string, options: StoreCommandOptions) => done(await runBackup(file, options)));

const restoreCommand = (done: Done): Command =>
  placed(
    new Command('restore')
      .summary('make a new store of a backup, and verify it')
      .description(
        'Puts a backup where no records are yet, and verifies it. The master key has to be there before: it is not in a backup.',
      )
      .argument('<file>', 'a file that `primum backup` made'),
  )
    .addHelpText('after', STATUS)
    .addHelpText(
      'after',
      examples(
        'primum restore 2026-11-21.db --data data-restored',
        'DATABASE_URL=postgres://... primum restore 2026-11-21.db',
      ),
    )
    .action(async (file: string, options: StoreCommandOptions) => done(await runRestore(file, options)));

/** The commands for whoever looks after what clinics keep. */
export const storeCommands = [verifyCommand, backupCommand, restoreCommand] as const;
