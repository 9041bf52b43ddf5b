import { readFileSync, statSync } from 'node:fs';
import { InputError, plain } from '@primum/contract';

const LARGEST = 256 * 1024 * 1024;

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path.',
  EACCES: 'it may not be read; check its permissions.',
  EISDIR: 'this is a folder; name a file in it.',
  ENOTDIR: 'a part of this path is a file, not a folder; check the path.',
  ENAMETOOLONG: 'this name is too long; check the path.',
};

/** The reason of the file system in words. */
export const cannotRead = (error: unknown, name: string): InputError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new InputError(name, WHY[code] ?? `it cannot be read (${code || 'unknown reason'}); check the path.`);
};

const readBytes = (file: string): Uint8Array => {
  const source = file === '-' ? 0 : file;
  try {
    if (file !== '-' && statSync(file).size > LARGEST) {
      throw new InputError(plain(file), `it is larger than ${LARGEST / 1024 / 1024} MB; split it.`);
    }
    return readFileSync(source);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw cannotRead(error, nameOf(file));
  }
};

/** How a file is called in sentences. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : plain(file));

/** What a file is expected to hold, for the sentences that refuse it. */
interface Expected {
  readonly holds: string;
  readonly form: string;
}

/**
 * The text of a file, or of standard input for `-`.
 * @throws {InputError} one sentence: missing, a folder, too large, empty, or no text
 * @example readText('patient.json')
 */
export const readText = (file: string, { holds, form }: Expected = { holds: 'a record', form: 'JSON' }): string => {
  const bytes = readBytes(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') throw new InputError(nameOf(file), `it is empty; give it ${holds}.`);
    return text;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(nameOf(file), `it is not text in UTF-8; give a ${form} file.`);
  }
};
