import { InputError, token } from '@primum/contract';
import type { NotUnderstood } from '@primum/engine';
import { defined } from './defined.ts';
import { Element } from './element.ts';
import type { Resolve } from './found.ts';
import { groupBy } from './many.ts';
import { baseOf, type Filed, isRelative, namesOf, plainReference, refersTo, tailOf } from './reference.ts';
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
  if (type === undefined) throw new InputError(at.at('resourceType'), 'this is missing; name the FHIR resource type.');
  if (!/^[A-Z][A-Za-z]*$/.test(type))
    throw new InputError(at.at('resourceType'), `${token(type)} is no FHIR resource type; name the one that it is.`);
  return type;
};

/** A resource with its names. */
export const toEntry = (at: Element, fullUrl: string | undefined): Entry => {
  const [type, id] = [typeOf(at), at.text('id')];
  return { at, type, id, fullUrl, where: id === undefined ? at.place : `${type}/${id}` };
};

const isPartial = (bundle: Element): boolean => bundle.list('link').some((link) => link.text('relation') === 'next');

/** The resource that a request is about, where it names one: a creation does not. */
const requested = (entry: Element): string | undefined => {
  const url = entry.child('request')?.text('url');
  return url === undefined ? undefined : /([A-Z][A-Za-z]+\/[^/?]+)(\/_history\/[^/]*)?$/.exec(url)?.[1];
};

/** In a history the newest version stands first; a deletion is a version too. What has no id is a resource by itself. */
const newestOnly = (entries: readonly Element[]): readonly Element[] => {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const resource = entry.child('resource');
    const own = resource?.text('id') === undefined ? undefined : `${typeOf(resource)}/${resource.text('id')}`;
    const name = own ?? requested(entry);
    const known = name !== undefined && seen.has(name);
    if (name !== undefined) seen.add(name);
    return !known;
  });
};

const entriesOf = (bundle: Element): readonly Element[] => {
  const entries = bundle.list('entry');
  return bundle.text('type') === 'history' ? newestOnly(entries) : entries;
};

/** Only what was done to a resource may stand without one (bdl-5): anything else lost it on its way here. */
const empty = (entry: Element): NotUnderstood => {
  if (!entry.has('request') && !entry.has('response'))
    throw new InputError(entry.place, 'it holds no resource; give the resource, or leave the entry out.');
  return defined({ where: entry.text('fullUrl') ?? entry.place, why: WHY.empty, counts: false });
};

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

const candidates = (known: ReadonlyMap<string, readonly Entry[]>, reference: string): readonly Entry[] => {
  const plain = plainReference(reference);
  const found = [plain, tailOf(plain)].flatMap((name) => known.get(name) ?? []);
  return [...new Set(found)].filter((entry) => refersTo(reference, entry));
};

/**
 * Finds the resources that a reference may mean: inside the resource that refers or the one that led there, or among the
 * others. A relative reference means the neighbour of the one that refers; without such it is found by type and id.
 */
export const resolver = (entries: readonly Entry[]): ((from: Entry) => Resolve) => {
  const known = groupBy(entries, namesOf);
  return (from) => (reference, within) => {
    if (reference.startsWith('#'))
      return [within, from.at]
        .flatMap((one) => one?.list('contained') ?? [])
        .filter((one) => one.text('id') === reference.slice(1));
    const base = isRelative(reference) ? baseOf(from.fullUrl) : undefined;
    const near = base === undefined ? [] : candidates(known, `${base}/${plainReference(reference)}`);
    return (base === undefined ? candidates(known, reference) : near).map(({ at }) => at);
  };
};
