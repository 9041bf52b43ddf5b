import type { Validity } from '@primum/contract';

const DAY = 86_400_000;
const [BEFORE, AT_LEAST, AT_MOST] = [120, 30, 400];

/** The number of a day, counted from 1970. */
const numberOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;
const isoOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** What a bar says. */
export interface Bar {
  readonly id: string;
  readonly kind: 'answers' | 'clearance' | 'deferral';
  readonly names: readonly string[];
  readonly from: string;
  readonly until: string | null;
  /** How an answer or a clearance stands, or how grave a deferral is. */
  readonly state: string;
  /** Until when, in words, where it is more than a day. */
  readonly words: string | null;
}

const grouped = (bars: readonly Bar[]): readonly Bar[] => {
  const alike = Map.groupBy(bars, ({ kind, from, until, state, words }) =>
    JSON.stringify([kind, from, until, state, words]),
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, names: [...new Set([first, ...others].flatMap(({ names }) => names))] }],
  );
};

const deferralBars = ({ deferrals }: Validity): readonly Bar[] =>
  [
    ...Map.groupBy(deferrals, (one) => JSON.stringify([one.rule, one.from, one.until, one.disposition])).values(),
  ].flatMap(([first, ...others]): readonly Bar[] =>
    first === undefined
      ? []
      : [
          {
            id: `deferral ${first.rule} ${first.from} ${first.disposition}`,
            kind: 'deferral',
            names: [`${first.title} (${[first, ...others].map(({ name }) => name).join(', ')})`],
            from: first.from,
            until: first.until,
            state: first.disposition,
            words: first.words,
          },
        ],
  );

/**
 * The bars of a client: what stands in the way, clearances, answers. Answers that begin and end alike are one bar.
 * @example barsOf(validity).map(({ names, until }) => `${names.join(', ')} through ${until}`)
 */
export const barsOf = (validity: Validity): readonly Bar[] => [
  ...deferralBars(validity),
  ...validity.clearances.map(
    ({ id, titles, from, until, standing }): Bar => ({
      id,
      kind: 'clearance',
      names: titles,
      from,
      until,
      state: standing,
      words: null,
    }),
  ),
  ...grouped(
    validity.answers.map(
      ({ topic, title, from, until, outlived }): Bar => ({
        id: `answers ${topic}`,
        kind: 'answers',
        names: [title],
        from,
        until,
        state: outlived ? 'outlived' : 'counts',
        words: null,
      }),
    ),
  ),
];

/** The days that are shown. */
export interface Axis {
  readonly first: number;
  readonly last: number;
}

/**
 * Which days are shown: from the first that is told of, at the most four months back, to the last, a month ahead at the least.
 * @example axisOf(validity) // { first: 20778, last: 20900 }
 */
export const axisOf = ({ on, answers, clearances, deferrals, appointments }: Validity): Axis => {
  const today = numberOf(on);
  const spans = [...answers, ...clearances, ...deferrals];
  const first = Math.min(today, ...spans.map(({ from }) => numberOf(from)));
  const ends = [...spans.flatMap(({ until }) => (until === null ? [] : [until])), ...appointments.map(({ at }) => at)];
  const last = Math.max(today + AT_LEAST, ...ends.map((one) => numberOf(one)));
  return { first: Math.max(first, today - BEFORE), last: Math.min(last, today + AT_MOST) };
};

/**
 * Where a day begins on the strip, in percent; what lies beyond it stands at its end.
 * @example placeOf({ first: 0, last: 9 }, '1970-01-06') // 50
 */
export const placeOf = ({ first, last }: Axis, iso: string, after = 0): number =>
  Math.min(100, Math.max(0, ((numberOf(iso) + after - first) / (last - first + 1)) * 100));

/**
 * Where a bar begins, and how long it is; one without an end goes on to the end.
 * @example spanOf({ first: 0, last: 9 }, { from: '1970-01-01', until: '1970-01-05' }) // { x: 0, width: 50 }
 */
export const spanOf = (axis: Axis, { from, until }: Pick<Bar, 'from' | 'until'>) => {
  const x = placeOf(axis, from);
  return { x, width: Math.max(0.5, (until === null ? 100 : placeOf(axis, until, 1)) - x) };
};

/** How many days are named under the strip. */
const NAMED = 3;

/** The last day of the strip. */
export const lastOf = ({ last }: Axis): string => isoOf(last);

/**
 * The first days of months to write under the strip, a few of them.
 * @example monthsOf(axisOf(validity)) // ['2026-12-01', '2027-02-01']
 */
export const monthsOf = ({ first, last }: Axis): readonly string[] => {
  const months = Array.from({ length: last - first + 1 }, (_, index) => isoOf(first + index)).filter((iso) =>
    iso.endsWith('-01'),
  );
  const step = Math.ceil(months.length / NAMED);
  return months.filter((_, index) => index % step === 0);
};
