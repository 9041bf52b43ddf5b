import type { Day } from './dates.ts';
import type { Seen } from './evidence.ts';

/** Something that speaks of the concept. `about` is the concept recorded, `day` when it was said (null: nobody knows). */
export interface Mark {
  readonly says: 'yes' | 'no' | 'no-below' | 'unclear' | 'ended';
  readonly about: string;
  readonly day: Day | null;
  readonly settles: boolean;
  readonly seen: Seen;
}

/** A mark that may settle what was raised, unless told otherwise. */
export const mark = (says: Mark['says'], about: string, day: Day | null, seen: Seen, settles = true): Mark => ({
  says,
  about,
  day,
  settles,
  seen,
});
