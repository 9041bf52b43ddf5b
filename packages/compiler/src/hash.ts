import { createHash } from 'node:crypto';

/** Maps whose order means something: questions come in the order of concepts, the first unit holds the thresholds. */
const IN_ORDER: ReadonlySet<string> = new Set(['concepts', 'units']);

const sorted = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => sorted(one, ''));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, sorted(one, name)] as const);
  // Pairs rather than a map, so that the order is part of what is hashed.
  return IN_ORDER.has(key) ? entries : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * The SHA-256 of a value as JSON, the same however its keys are ordered, but for maps whose order means something.
 * @example hashOf({ rain: 1, wind: 2 }) === hashOf({ wind: 2, rain: 1 }) // true
 */
export const hashOf = (value: object): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value, '')))
    .digest('hex');
