/** One resource of a record, with the URL under which the record files it. */
export interface Filed {
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
}

const isUrl = (text: string): boolean => /^https?:\/\//i.test(text);

/** A reference without the version that it names. */
export const plainReference = (reference: string): string => reference.replace(/\/_history\/[^/]*$/, '');

/** Its type and id. */
export const tailOf = (reference: string): string => reference.split('/').slice(-2).join('/');

/** The type and the id of a resource that lies beside the one that refers. */
export const isRelative = (reference: string): boolean => /^[A-Z][A-Za-z]+\/[^/]+$/.test(plainReference(reference));

/** The server that a resource lies on; undefined where its URL names none. */
export const baseOf = (fullUrl: string | undefined): string | undefined =>
  fullUrl !== undefined && isUrl(fullUrl) ? plainReference(fullUrl).split('/').slice(0, -2).join('/') : undefined;

/** The id that a reference ends on. */
export const idOf = (reference: string): string =>
  plainReference(reference)
    .replace(/^(#|urn:uuid:|urn:oid:)/, '')
    .split('/')
    .at(-1) ?? reference;

/** Every name by which a reference may mean the resource, beside its URL. */
const tails = ({ type, id, fullUrl }: Filed): readonly string[] => [
  ...(id === undefined ? [] : [`${type}/${id}`]),
  ...(fullUrl === undefined ? [] : [isUrl(fullUrl) ? tailOf(plainReference(fullUrl)) : `${type}/${idOf(fullUrl)}`]),
];

/** Every name of a resource. */
export const namesOf = (filed: Filed): readonly string[] => [
  ...new Set([
    ...(filed.fullUrl === undefined ? [] : [plainReference(filed.fullUrl)]),
    ...(filed.id === undefined ? [] : [`urn:uuid:${filed.id}`]),
    ...tails(filed),
  ]),
];

/**
 * Whether a reference means that resource: by its URL, by type and id, or by the id of a UUID. Two addresses on the web that
 * differ are two resources.
 * @example refersTo('Patient/1', { type: 'Patient', id: '1', fullUrl: undefined }) // true
 */
export const refersTo = (written: string, filed: Filed): boolean => {
  const reference = plainReference(written);
  if (!isUrl(reference)) return namesOf(filed).includes(reference);
  const url = filed.fullUrl === undefined ? undefined : plainReference(filed.fullUrl);
  return reference === url || ((url === undefined || !isUrl(url)) && tails(filed).includes(tailOf(reference)));
};
