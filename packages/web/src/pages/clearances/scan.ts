/** What a scan may be kept as, and how large. */
export const SCAN_TYPES = Object.freeze(['application/pdf', 'image/jpeg', 'image/png'] as const);
const SCAN_BYTES = 700 * 1024;

export interface Scan {
  readonly type: (typeof SCAN_TYPES)[number];
  readonly base64: string;
}

/** What is wrong with a file before it is sent; null: nothing. */
export const wrongWith = ({ type, size }: Pick<File, 'type' | 'size'>): 'scanType' | 'scanLarge' | null => {
  if (!SCAN_TYPES.some((one) => one === type)) return 'scanType';
  return size > SCAN_BYTES ? 'scanLarge' : null;
};

/**
 * A file as it is sent.
 * @throws {TypeError} when it is none that may be kept
 * @example await scanOf(file) // { type: 'application/pdf', base64: 'JVBERi0...' }
 */
export const scanOf = async (file: File): Promise<Scan> => {
  const type = SCAN_TYPES.find((one) => one === file.type);
  if (type === undefined) throw new TypeError('a scan is a PDF, JPEG or PNG');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return { type, base64: btoa(letters) };
};
