import { InputError } from '@primum/contract';
import type { NotUnderstood } from '@primum/engine';
import { defined } from './defined.ts';
import { Element } from './element.ts';
import { type Filed, refersTo } from './reference.ts';
import { WHY } from './why.ts';

/** One resource of a record. */
export interface Entry extends Filed {
  readonly at: Element;
  /** What the report calls it: `Condition/12`. */
  readonly where: string;
}

/** The resources of a record, taken out of their Bundles. `partial`: there is more than this. */
export interface Pile {
  readonly entries: readonly Entry[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly partial: boolean;
}

/** The type of a resource; every one has to name it. */
export const typeOf = (at: Element): string => {
  const type = at.text('resourceType');
  if (type !== undefined) return type;
  throw new InputError(at.at('resourceType'), 'this is missing; name the FHIR resource type.');
};

/** A resource with its names. */
export const toEntry = (at: Element, fullUrl: string | undefined): Entry => {
  const [type, id] = [typeOf(at), at.text('id')];
  return { at, type, id, fullUrl, where: id === undefined ? at.place : `${type}/${id}` };
};

const isPartial = (bundle: Element): boolean => bundle.list('link').some((link) => link.text('relation') === 'next');

/** In a history the newest version stands first; a deletion is a version too. */
const newestOnly = (entries: readonly Element[]): readonly Element[] => {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const resource = entry.child('resource');
    const own = resource?.text('id') === undefined ? undefined : `${typeOf(resource)}/${resource.text('id')}`;
    const name = own ?? entry.child('request')?.text('url');
    const known = name !== undefined && seen.has(name);
    if (name !== undefined) seen.add(name);
    return !known;
  });
};

const entriesOf = (bundle: Element): readonly Element[] => {
  const entries = bundle.list('entry');
  return bundle.text('type') === 'history' ? newestOnly(entries) : entries;
};

const empty = (entry: Element): NotUnderstood =>
  defined({ where: entry.text('fullUrl') ?? entry.place, why: WHY.empty, counts: false });

/** Takes resources out of their Bundles, and Bundles out of Bundles. */
export const unpack = (resources: readonly Element[]): Pile => {
  const entries: Entry[] = [];
  const notUnderstood: NotUnderstood[] = [];
  let partial = false;
  const open = resources.map((at) => toEntry(at, undefined)).toReversed();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.type !== 'Bundle') {
      entries.push(one);
      continue;
    }
    partial ||= isPartial(one.at);
    const inside = entriesOf(one.at).flatMap((entry) => {
      const resource = entry.child('resource');
      if (resource === undefined) notUnderstood.push(empty(entry));
      return resource === undefined ? [] : [toEntry(resource, entry.text('fullUrl'))];
    });
    for (const entry of inside.toReversed()) open.push(entry);
  }
  return { entries, notUnderstood, partial };
};

const tails = ({ type, id, fullUrl }: Filed): readonly string[] => [
  ...(fullUrl === undefined ? [] : [fullUrl, fullUrl.split('/').slice(-2).join('/')]),
  ...(id === undefined ? [] : [`${type}/${id}`, `urn:uuid:${id}`]),
];

/** Finds the resource that a reference means: inside the resource that refers, or among the others. */
export const resolver = (entries: readonly Entry[]): ((from: Element, reference: string) => Element | undefined) => {
  const known = new Map<string, Entry>();
  for (const entry of entries) for (const name of tails(entry)) if (!known.has(name)) known.set(name, entry);
  return (from, reference) => {
    if (reference.startsWith('#')) return from.list('contained').find((one) => one.text('id') === reference.slice(1));
    const plain = reference.replace(/\/_history\/[^/]*$/, '');
    const found = known.get(plain) ?? known.get(plain.split('/').slice(-2).join('/'));
    return found !== undefined && refersTo(reference, found) ? found.at : undefined;
  };
};
