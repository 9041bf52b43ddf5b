import type { Counts } from '@primum/records';

/** Upper bounds of the histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Answered {
  readonly method: string;
  /** The pattern of the route, never the address. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

interface Known {
  readonly version: string;
  readonly sha256: string;
  readonly approved: boolean;
}

/** Counts of answers and how long they took. Nothing in it says anything of a person. */
export interface Metrics {
  readonly answered: (one: Answered) => void;
  /** All of it in the text format of Prometheus. */
  readonly text: () => string;
}

const labels = (pairs: Readonly<Record<string, string>>): string =>
  `{${Object.entries(pairs)
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .join(',')}}`;

const head = (name: string, type: string, help: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

interface Timing {
  readonly within: number[];
  count: number;
  sum: number;
}

const timed = (timing: Timing, seconds: number): void => {
  timing.count += 1;
  timing.sum += seconds;
  for (const [at, bound] of BOUNDS.entries()) if (seconds <= bound) timing.within[at] = (timing.within[at] ?? 0) + 1;
};

const timingLines = (route: string, { within, count, sum }: Timing): readonly string[] => [
  ...BOUNDS.map(
    (bound, at) => `primum_request_seconds_bucket${labels({ route, le: String(bound) })} ${within[at] ?? 0}`,
  ),
  `primum_request_seconds_bucket${labels({ route, le: '+Inf' })} ${count}`,
  `primum_request_seconds_sum${labels({ route })} ${sum}`,
  `primum_request_seconds_count${labels({ route })} ${count}`,
];

const processLines = (): readonly string[] => [
  ...head('process_resident_memory_bytes', 'gauge', 'Memory of the process.'),
  `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
  ...head('process_uptime_seconds', 'gauge', 'Since when the process runs.'),
  `process_uptime_seconds ${process.uptime()}`,
];

const storeLines = ({ commits, kept, failures }: Counts): readonly string[] => [
  ...head('primum_store_commits_total', 'counter', 'Commits of the store.'),
  `primum_store_commits_total ${commits}`,
  ...head(
    'primum_store_kept_total',
    'counter',
    'What these commits kept: records, entries of the audit log, and changes.',
  ),
  `primum_store_kept_total ${kept}`,
  ...head('primum_store_failures_total', 'counter', 'Commits that the database did not take.'),
  `primum_store_failures_total ${failures}`,
];

/**
 * Metrics that start at nothing.
 * @example metricsOf({ version: '1', sha256: '', approved: false }).text()
 */
export const metricsOf = ({ version, sha256, approved }: Known, counts?: () => Counts): Metrics => {
  const answers = new Map<string, number>();
  const timings = new Map<string, Timing>();
  return {
    answered: ({ method, route, status, seconds }) => {
      const key = labels({ method, route, status: String(status) });
      answers.set(key, (answers.get(key) ?? 0) + 1);
      const timing = timings.get(route) ?? { within: [], count: 0, sum: 0 };
      timings.set(route, timing);
      timed(timing, seconds);
    },
    text: () =>
      `${[
        ...head('primum_knowledge_info', 'gauge', 'The knowledge that is served.'),
        `primum_knowledge_info${labels({ version, sha256, approved: String(approved) })} 1`,
        ...head('primum_requests_total', 'counter', 'Requests answered.'),
        ...[...answers].map(([key, count]) => `primum_requests_total${key} ${count}`),
        ...head('primum_request_seconds', 'histogram', 'How long the answers took.'),
        ...[...timings].flatMap(([route, timing]) => timingLines(route, timing)),
        ...(counts === undefined ? [] : storeLines(counts())),
        ...processLines(),
      ].join('\n')}\n`,
  };
};
