import { statSync } from 'node:fs';
import { print } from '../print.ts';
import { records, type StoreCommandOptions, withStore } from './open.ts';
import { progressOn } from './progress.ts';

/** `primum backup FILE`: everything but the master key, as it is at one moment. */
export const runBackup = (file: string, options: StoreCommandOptions): Promise<number> =>
  withStore(options, async (store) => {
    const { backup } = await records();
    const progress = progressOn(process.stderr);
    progress.say(`Copying into ${file} ...`);
    try {
      await backup(store, file);
    } finally {
      progress.end();
    }
    const bytes = statSync(file).size;
    if (options.format === 'json') print(`${JSON.stringify({ file, bytes }, null, 2)}\n`);
    else print(`Backed up into ${file}, bytes: ${bytes}. The master key is not in it; keep a copy of it elsewhere.\n`);
    return 0;
  });
