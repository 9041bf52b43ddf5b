import { atPlace, records, type StoreCommandOptions } from './open.ts';
import { progressOn } from './progress.ts';
import { printVerdicts } from './verdicts.ts';

/** `primum restore FILE`: a new store of a backup, which is then verified. */
export const runRestore = (file: string, options: StoreCommandOptions): Promise<number> =>
  atPlace(options, async (place) => {
    const { restore, storeAt } = await records();
    const progress = progressOn(process.stderr);
    try {
      const verdicts = await restore(file, storeAt(place), {
        progress: (what, done, all) => progress.say(`${what}, ${done} of ${all}`),
      });
      progress.end();
      return printVerdicts(verdicts, options.format);
    } finally {
      progress.end();
    }
  });
