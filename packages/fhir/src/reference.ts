/** One resource of a record, with the URL under which the record files it. */
export interface Filed {
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
}

const isUrl = (text: string): boolean => /^https?:\/\//i.test(text);
const plain = (reference: string): string => reference.replace(/\/_history\/[^/]*$/, '');
const tail = (reference: string): string => reference.split('/').slice(-2).join('/');

/**
 * Whether a reference means that resource: by its URL, by type and id, or by the id of a UUID. Two addresses on the web that
 * differ are two resources.
 * @example refersTo('Patient/1', { type: 'Patient', id: '1', fullUrl: undefined }) // true
 */
export const refersTo = (written: string, { type, id, fullUrl }: Filed): boolean => {
  const reference = plain(written);
  const url = fullUrl === undefined ? undefined : plain(fullUrl);
  if (reference === url) return true;
  const names = [id === undefined ? [] : `${type}/${id}`, url !== undefined && isUrl(url) ? tail(url) : []].flat();
  if (isUrl(reference)) return (url === undefined || !isUrl(url)) && names.includes(tail(reference));
  return names.includes(reference) || (id !== undefined && reference === `urn:uuid:${id}`);
};

/** The id that a reference ends on. */
export const idOf = (reference: string): string =>
  plain(reference)
    .replace(/^(#|urn:uuid:|urn:oid:)/, '')
    .split('/')
    .at(-1) ?? reference;
