export type Field = string | number | Buffer | null;

const tagged = (tag: number, bytes: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.writeUInt8(tag, 0);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
};

const encode = (field: Field): Buffer => {
  if (field === null) return tagged(0, Buffer.alloc(0));
  if (typeof field === 'string') return tagged(1, Buffer.from(field, 'utf8'));
  if (typeof field === 'number') return tagged(2, Buffer.from(String(field), 'utf8'));
  return tagged(3, field);
};

/**
 * Fields as bytes, each with its type and length: no two lists of fields give the same bytes.
 * @example canonical(['a', 'bc']).equals(canonical(['ab', 'c'])) // false
 */
export const canonical = (fields: readonly Field[]): Buffer => Buffer.concat(fields.map(encode));
