import { type Artifact, readDay } from '@primum/contract';
import type { Protocol, SwitchedOff } from '@primum/engine';
import { deepFreeze } from '../freeze.ts';
import { hashOf } from '../hash.ts';
import { type Problem, problemAt } from '../problem.ts';
import { type Doc, readDoc } from '../read/doc.ts';
import { shape } from '../read/shape.ts';
import { off, protocol, stricter } from '../shapes/protocol.ts';
import { entriesOf, listed, type Placed, partOf, type Read, unknown } from './entry.ts';
import { readOff } from './off.ts';
import { readStricter } from './stricter.ts';

/** The page that says how a protocol is written. */
const GUIDE = 'docs/protocol.md';

/** The protocol, or every reason why there is none. */
export type CompiledProtocol =
  | { readonly protocol: Protocol; readonly problems: readonly [] }
  | { readonly protocol: null; readonly problems: readonly Problem[] };

const isDay = (text: string): boolean => {
  try {
    return readDay(text, 'adopted') === text;
  } catch {
    return false;
  }
};

const headProblems = (doc: Doc, artifact: Artifact): readonly Problem[] => {
  const [adopted, version] = [partOf(doc, 'adopted'), partOf(doc, 'knowledge')];
  const author = partOf(doc, 'author');
  const who = typeof author === 'string' && author.trim() !== '' ? author.trim() : 'its author';
  return [
    ...(typeof adopted === 'string' && !isDay(adopted)
      ? [problemAt(doc.at('adopted'), `\`adopted\` is no day of the calendar`, 'write it as YYYY-MM-DD')]
      : []),
    ...(typeof version === 'string' && version !== artifact.version
      ? [
          problemAt(
            doc.at('knowledge'),
            `this protocol is for knowledge ${version}, and the knowledge here is ${artifact.version}`,
            `use it with knowledge ${version}, or let ${who} look at what has changed and write \`knowledge: ${artifact.version}\``,
          ),
        ]
      : []),
  ];
};

/** Two settings for one rule and one procedure, each told once for all procedures of two entries. */
const twice = (placed: readonly Placed<SwitchedOff>[]): readonly Problem[] => {
  const inOrder = placed.toSorted((a, b) => a.place.line - b.place.line);
  const clashes = inOrder.flatMap(({ setting, place }, index) => {
    const first = inOrder
      .slice(0, index)
      .find((one) => one.setting.rule === setting.rule && one.setting.procedure === setting.procedure);
    return first === undefined ? [] : [{ setting, place, line: first.place.line }];
  });
  const keys = [...new Set(clashes.map(({ setting, place, line }) => `${setting.rule} ${place.line} ${line}`))];
  return keys.flatMap((key) => {
    const alike = clashes.filter(({ setting, place, line }) => `${setting.rule} ${place.line} ${line}` === key);
    const [clash] = alike;
    if (clash === undefined) return [];
    const where = listed([...new Set(alike.map(({ setting }) => setting.procedure))]);
    const what = `\`${clash.setting.rule}\` is set for ${where} on line ${clash.line} already`;
    return [problemAt(clash.place, what, 'keep one of the two')];
  });
};

const livesProblems = (doc: Doc, { concepts }: Artifact): readonly Problem[] => {
  const lives = partOf(doc, 'shelfLives');
  const pairs: readonly (readonly [string, unknown])[] =
    typeof lives === 'object' && lives !== null && !Array.isArray(lives) ? Object.entries(lives) : [];
  return pairs.flatMap(([id, days]) => {
    const place = doc.at('shelfLives', id);
    const concept = Object.hasOwn(concepts, id) ? concepts[id] : undefined;
    if (concept === undefined) return unknown(place, 'concept', id, Object.keys(concepts));
    if (typeof days !== 'number' || days <= concept.shelfLife) return [];
    const what = `a "no" about \`${id}\` holds for ${concept.shelfLife} days in the knowledge, and ${days} are longer`;
    return [problemAt(place, what, `write ${concept.shelfLife} or less, or take it out`)];
  });
};

const byIds = (a: SwitchedOff, b: SwitchedOff): number =>
  a.rule === b.rule ? (a.procedure < b.procedure ? -1 : 1) : a.rule < b.rule ? -1 : 1;

const settled = <T extends SwitchedOff>(reads: readonly Read<T>[]): readonly T[] =>
  reads.flatMap(({ settings }) => settings.map(({ setting }) => setting)).toSorted(byIds);

/**
 * Reads a clinic's protocol, which stands outside the knowledge: its settings rule by rule and procedure by procedure, hashed,
 * or every problem with its place. `file` is how the problems call it.
 * @example
 * const { protocol, problems } = compileProtocol(text, artifact, 'our-clinic.yaml');
 * if (protocol !== null) screen(withProtocol(artifact, protocol), chart, { on: '2026-11-21' });
 */
export const compileProtocol = (text: string, artifact: Artifact, file = 'protocol.yaml'): CompiledProtocol => {
  const { doc, problems: unread } = readDoc(file, text);
  if (unread.length > 0) return { protocol: null, problems: deepFreeze([...unread]) };
  const shaped = shape(protocol, doc, GUIDE);
  const switched = entriesOf(doc, 'off', off).map((entry) => readOff(entry, artifact));
  const raised = entriesOf(doc, 'stricter', stricter).map((entry) => readStricter(entry, artifact));
  const problems = [
    ...(shaped.fits ? [] : shaped.problems),
    ...headProblems(doc, artifact),
    ...[...switched, ...raised].flatMap((read) => read.problems),
    ...twice([...switched, ...raised].flatMap((read) => read.settings)),
    ...livesProblems(doc, artifact),
  ];
  if (!shaped.fits || problems.length > 0)
    return { protocol: null, problems: deepFreeze(problems.toSorted((a, b) => a.line - b.line)) };
  const { clinic, author, adopted, knowledge, shelfLives } = shaped.value;
  const content = { clinic, author, adopted, knowledge, off: settled(switched), stricter: settled(raised), shelfLives };
  return { protocol: deepFreeze({ ...content, sha256: hashOf(content) }), problems: [] };
};
