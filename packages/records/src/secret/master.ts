import { hkdfSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { canonical } from '../chain/canonical.ts';
import { syncFolder } from '../database/sync.ts';
import { Refusal } from '../refusal.ts';
import { freshKey, KEY_LENGTH, openSealed, seal } from './seal.ts';

/** Where the master key is: in a file, or as base64 text, such as an environment variable. */
export type MasterSource = { readonly file: string } | { readonly base64: string };

/** Wraps and unwraps the keys of people, and derives other keys. The master key itself never leaves it. */
export interface Master {
  readonly wrap: (key: Buffer, clinic: string, person: string) => Buffer;
  readonly unwrap: (wrapped: Buffer, clinic: string, person: string) => Buffer | null;
  /** A key of its own for a purpose, the same wherever the master key is; it tells nothing of the master key or of other purposes. */
  readonly derive: (purpose: string) => Buffer;
}

const decode = (text: string, where: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_LENGTH && key.toString('base64') === text.trim()) return key;
  throw new Refusal(
    'master-key',
    `The master key in ${where} is not ${KEY_LENGTH} bytes as base64; put the right one there.`,
  );
};

/** Whole or not at all, and never over another: whoever comes second reads what the first has written. */
const writeKey = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Date.now()}`;
  const opened = openSync(draft, 'wx', 0o600);
  writeSync(opened, `${freshKey().toString('base64')}\n`);
  fsyncSync(opened);
  closeSync(opened);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  unlinkSync(draft);
  syncFolder(dirname(file));
};

const keyOf = (source: MasterSource, mayMake: boolean): Buffer => {
  if ('base64' in source) return decode(source.base64, 'the environment');
  if (!existsSync(source.file)) {
    if (!mayMake) {
      const sentence = 'The file with the master key is not there, and this database needs it; put it back.';
      throw new Refusal('master-key', sentence);
    }
    writeKey(source.file);
  }
  return decode(readFileSync(source.file, 'utf8'), 'its file');
};

const about = (clinic: string, person: string): Buffer => canonical(['primum-key-1', clinic, person]);

/**
 * The master key of a source. A file is made, for its owner only, where none is there and nothing needs an older one.
 * @example const master = readMaster({ file: 'data/master.key' }, { mayMake: true })
 */
export const readMaster = (source: MasterSource, { mayMake }: { readonly mayMake: boolean }): Master => {
  const key = keyOf(source, mayMake);
  return Object.freeze<Master>({
    wrap: (inner, clinic, person) => seal(key, inner, about(clinic, person)),
    unwrap: (wrapped, clinic, person) => openSealed(key, wrapped, about(clinic, person)),
    derive: (purpose) => Buffer.from(hkdfSync('sha256', key, '', canonical(['primum-derived-1', purpose]), KEY_LENGTH)),
  });
};
