import type { Column, Knowledge, Ruling } from './knowledge.ts';
import { rank } from './scale.ts';

/** A clinic's own settings on top of a knowledge version: stricter rules, extensions switched off, shorter shelf lives. */
export interface Protocol {
  readonly stricter?: readonly {
    readonly rule: string;
    readonly procedure: string;
    readonly disposition: Ruling['disposition'];
  }[];
  readonly off?: readonly {
    readonly rule: string;
    readonly procedure: string;
    readonly reason: string;
    readonly author: string;
  }[];
  readonly shelfLives?: Readonly<{ [concept: string]: number }>;
}

const rulingOf = (column: Column | undefined, rule: string, procedure: string): Ruling => {
  if (column?.kind === 'ruling') return column;
  throw new RangeError(`the protocol names "${rule}" for "${procedure}", where the knowledge has no such rule`);
};

const stricter = (ruling: Ruling, to: Ruling['disposition'], rule: string): Ruling => {
  if (rank(to) <= rank(ruling.disposition))
    throw new RangeError(`the protocol may make "${rule}" stricter, not "${to}"`);
  return { ...ruling, disposition: to, until: null, while: null, lift: null };
};

const switchedOff = (ruling: Ruling, reason: string, author: string, rule: string): Ruling => {
  if (ruling.origin !== 'extension' || ruling.backed)
    throw new RangeError(`"${rule}" comes from a source document and stays on`);
  return { ...ruling, off: { reason, author } };
};

/**
 * The knowledge as a clinic has adopted it. Rules of the source documents can only become stricter.
 * @throws RangeError when a setting would make anything milder, or names what the knowledge does not have.
 */
export const withProtocol = (knowledge: Knowledge, protocol: Protocol): Knowledge => {
  const settings = [...(protocol.stricter ?? []), ...(protocol.off ?? [])];
  const keys = settings.map(({ rule, procedure }) => `${rule} ${procedure}`);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new RangeError(`the protocol has two settings for "${twice}"; keep one`);
  for (const { rule, procedure } of settings)
    rulingOf(knowledge.rules.find(({ id }) => id === rule)?.columns[procedure], rule, procedure);
  const rules = knowledge.rules.map((rule) => {
    const own = settings.filter((setting) => setting.rule === rule.id);
    const columns = own.reduce((all, setting) => {
      const ruling = rulingOf(all[setting.procedure], rule.id, setting.procedure);
      const changed =
        'disposition' in setting
          ? stricter(ruling, setting.disposition, rule.id)
          : switchedOff(ruling, setting.reason, setting.author, rule.id);
      return { ...all, [setting.procedure]: changed };
    }, rule.columns);
    return { ...rule, columns };
  });
  const lives = Object.entries(protocol.shelfLives ?? {}).map(([id, shelfLife]) => {
    const concept = knowledge.concepts[id];
    if (concept === undefined || shelfLife > concept.shelfLife)
      throw new RangeError(`the protocol may shorten the shelf life of a concept, not lengthen "${id}"`);
    return [id, { ...concept, shelfLife }] as const;
  });
  return { ...knowledge, rules, concepts: { ...knowledge.concepts, ...Object.fromEntries(lives) } };
};
