import type { MadeStricter, Protocol, SwitchedOff } from '@primum/engine';

interface Entry {
  readonly rule: string;
  readonly procedures: readonly string[];
  readonly reason: string;
  readonly author: string;
}

/** An extension that is to be switched off. */
export interface Off extends Entry {
  readonly kind: 'off';
}
/** A rule that is to be stricter. */
export interface Stricter extends Entry {
  readonly kind: 'stricter';
  readonly disposition: MadeStricter['disposition'];
  readonly until: string | null;
  readonly clearance: MadeStricter['clearance'];
}
/** A "no" that is to hold for fewer days. */
export interface ShelfLife {
  readonly kind: 'shelfLife';
  readonly concept: string;
  readonly days: number;
}

/** What a clinic sets differently, as it is written: one entry for the procedures of which it says the same. */
export type Setting = Off | Stricter | ShelfLife;

const together = <T extends SwitchedOff>(settings: readonly T[]): readonly (readonly [T, readonly string[]])[] =>
  [...Map.groupBy(settings, (one) => JSON.stringify({ ...one, procedure: null })).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [[first, group.map(({ procedure }) => procedure)] as const];
  });

/**
 * The settings of a protocol in force, to begin a proposal with.
 * @example settingsOf(null) // []
 */
export const settingsOf = (protocol: Protocol | null): readonly Setting[] =>
  protocol === null
    ? []
    : [
        ...together(protocol.off).map(
          ([{ rule, reason, author }, procedures]): Off => ({ kind: 'off', rule, procedures, reason, author }),
        ),
        ...together(protocol.stricter).map(
          ([{ rule, reason, author, disposition, until, clearance }, procedures]): Stricter => ({
            kind: 'stricter',
            rule,
            procedures,
            reason,
            author,
            disposition,
            until: until?.event ?? null,
            clearance,
          }),
        ),
        ...Object.entries(protocol.shelfLives).map(
          ([concept, days]): ShelfLife => ({ kind: 'shelfLife', concept, days }),
        ),
      ];

/** A text as YAML reads it, whatever it holds. */
const quoted = (text: string): string => JSON.stringify(text);
const listed = (ids: readonly string[]): string => `[${ids.join(', ')}]`;

const entryLines = ({ rule, procedures, reason, author }: Entry, inside: readonly string[]): readonly string[] => [
  `  - rule: ${rule}`,
  `    procedures: ${listed(procedures)}`,
  ...inside.map((line) => `    ${line}`),
  `    reason: ${quoted(reason)}`,
  `    author: ${quoted(author)}`,
];

const insideOf = ({ disposition, until, clearance }: Stricter): readonly string[] => [
  `disposition: ${disposition}`,
  ...(until === null ? [] : [`until: ${until}`]),
  ...(clearance === null
    ? []
    : [`clearance: { by: ${listed(clearance.by)}, after: ${listed(clearance.after)}, term: ${clearance.term} }`]),
];

const part = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${name}:`, ...lines];

/** Who writes a protocol, for which knowledge. */
export interface Head {
  readonly clinic: string;
  readonly author: string;
  readonly adopted: string;
  readonly knowledge: string;
}

/**
 * A protocol as the YAML that docs/protocol.md describes.
 * @example yamlOf({ clinic: 'North', author: 'Ada', adopted: '2026-11-21', knowledge: '0.1.0' }, [])
 */
export const yamlOf = (head: Head, settings: readonly Setting[]): string =>
  [
    `clinic: ${quoted(head.clinic)}`,
    `author: ${quoted(head.author)}`,
    `adopted: ${head.adopted}`,
    `knowledge: ${quoted(head.knowledge)}`,
    ...part(
      'off',
      settings.flatMap((one) => (one.kind === 'off' ? entryLines(one, []) : [])),
    ),
    ...part(
      'stricter',
      settings.flatMap((one) => (one.kind === 'stricter' ? entryLines(one, insideOf(one)) : [])),
    ),
    ...part(
      'shelfLives',
      settings.flatMap((one) => (one.kind === 'shelfLife' ? [`  ${one.concept}: ${one.days}`] : [])),
    ),
    '',
  ].join('\n');
