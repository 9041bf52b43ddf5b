import { type Day, isoOf, type Span } from './dates.ts';
import type { Evidence, EvidenceKind } from './report.ts';
import { dayOfYes, type Word } from './word.ts';

/** Evidence with the days that deciding needs: when it was known, and the last day of a use that is over. */
export interface Seen {
  readonly evidence: Evidence;
  readonly known: Day | null;
  /** The number under which it was entered; null where nobody numbers entries, or it is no fact. */
  readonly entry: number | null;
  readonly end: Day | null;
  /** Which use of it: product and end. */
  readonly use: string;
  /** It came back. */
  readonly returned: boolean;
  /** It was inactive, in remission or resolved. */
  readonly quiet: boolean;
}

const QUIET: readonly (string | null)[] = ['inactive', 'remission', 'resolved'];

const iso = (span: Span | null): string | null => (span === null ? null : isoOf(span.first));

/** A word as evidence. `path` leads from the concept recorded to the one asked about. */
export const seenWord = (word: Word, path: readonly string[], kind: EvidenceKind, end: Day | null = null): Seen => ({
  evidence: {
    concept: word.fact.concept,
    path: [...word.via, ...path],
    kind,
    said: word.fact.said ?? null,
    since: word.fact.since ?? iso(word.since),
    until: word.fact.until ?? word.fact.last ?? null,
    on: word.fact.on ?? null,
    area: word.fact.area ?? null,
    matched: word.matched,
    where: word.fact.where ?? null,
  },
  known: word.via.length > 0 ? dayOfYes(word) : (word.on?.last ?? word.since?.last ?? null),
  entry: word.fact.entry ?? null,
  end,
  use: JSON.stringify([word.product, word.end]),
  returned: word.status === 'relapse' || word.status === 'recurrence',
  quiet: QUIET.includes(word.status),
});

/** Evidence that is no fact: a result, an entry nobody understood, that the patient is none it can concern. */
export const seenOther = (
  concept: string,
  path: readonly string[],
  kind: EvidenceKind,
  about: {
    said?: string | undefined;
    on?: string | undefined;
    where?: string | undefined;
    known?: Day | null;
    end?: Day | null;
  },
): Seen => ({
  evidence: {
    concept,
    path,
    kind,
    said: about.said ?? null,
    since: null,
    until: null,
    on: about.on ?? null,
    area: null,
    matched: kind.endsWith('result') ? 'result' : null,
    where: about.where ?? null,
  },
  known: about.known ?? null,
  entry: null,
  end: about.end ?? null,
  use: '',
  returned: false,
  quiet: false,
});

const key = (seen: Seen): string => JSON.stringify([seen.evidence, seen.end, seen.entry]);

/** Without repetitions and in an order that does not depend on the order of the record. */
export const tidy = (seen: readonly Seen[]): readonly Seen[] =>
  seen.length < 2
    ? seen
    : [...new Map(seen.map((one) => [key(one), one])).entries()]
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([, one]) => one);
