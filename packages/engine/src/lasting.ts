import type { Day } from './dates.ts';
import type { Concept, Lasting, Status } from './knowledge.ts';
import type { EvidenceKind } from './report.ts';
import { isMalformed, type Word } from './word.ts';

/** What a word that once said yes says on a day: yes still, over since a day, or something that settles nothing. */
export type Stance =
  | { readonly says: 'yes' }
  | { readonly says: 'over'; readonly end: Day | null }
  | { readonly says: 'unclear'; readonly kind: EvidenceKind };

const YES: Stance = { says: 'yes' };
const unclear = (kind: EvidenceKind): Stance => ({ says: 'unclear', kind });
const OVER: readonly (Status | null)[] = ['inactive', 'remission', 'resolved', 'ended'];

/** Once yes, always yes: remission and inactive too; resolved or ended is a question. */
const standing = (word: Word, day: Day): Stance => {
  const resolved = word.status === 'resolved' || word.status === 'ended';
  return resolved && (word.end === null || word.end < day) ? unclear('resolved') : YES;
};

/** Yes until it is over; beyond its longest length it is a question. */
const episode = (word: Word, day: Day, longest: number | null): Stance => {
  if (word.end !== null && word.end < day) return { says: 'over', end: word.end };
  if (word.end === null && OVER.includes(word.status)) return { says: 'over', end: null };
  const start = word.since?.last ?? word.on?.last ?? null;
  return longest !== null && start !== null && day - start > longest ? unclear('too-long') : YES;
};

/** Yes through the last day; over on a day that nobody recorded is a question. */
const use = (word: Word, day: Day): Stance => {
  if (word.end !== null) return word.end < day ? { says: 'over', end: word.end } : YES;
  return OVER.includes(word.status) ? unclear('ended-on-unknown-day') : YES;
};

const under = (lasts: Lasting, word: Word, day: Day, longest: number | null): Stance =>
  lasts === 'standing' ? standing(word, day) : lasts === 'episode' ? episode(word, day, longest) : use(word, day);

const rank = (stance: Stance): number => ['over', 'unclear', 'yes'].indexOf(stance.says);

/**
 * What a word that says yes still says on a day, asked of the last concept of `path`.
 * The concept asked for decides how it lasts; a passing concept on the way also ends it for everything above.
 * A status said after the day asked about does not count yet. See DESIGN, "How long things last".
 */
export const stanceOn = (word: Word, path: readonly Concept[], day: Day): Stance => {
  const started = word.since?.first ?? word.on?.first ?? null;
  if (word.unconfirmed) return unclear('unconfirmed');
  if (isMalformed(word)) return unclear('end-before-start');
  if (started !== null && started > day) return unclear('future');
  const now = word.on !== null && word.on.first > day ? { ...word, status: null } : word;
  const lengths = path.map(({ longest }) => longest).filter((days) => days !== null);
  const longest = lengths.length === 0 ? null : Math.min(...lengths);
  return path
    .filter((concept, i) => concept.passing || i === path.length - 1)
    .map((concept) => under(concept.lasts, now, day, longest))
    .reduce((least, next) => (rank(next) < rank(least) ? next : least));
};
