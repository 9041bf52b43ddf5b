/** The sentences about the protocol of a clinic. */
export const PROTOCOL_KEYS = Object.freeze([
  'words.protocol',
  'words.basis.protocol',
  'words.stricter',
  'words.stricter.silent',
  'words.matrix.off',
  'words.matrix.stricter',
  'words.matrix.protocol',
] as const);
