import { Refusal } from '../problem.ts';
import { type Fault, faultIn } from './scan.ts';

const SENTENCES: Readonly<Record<Fault['kind'], (deepest: number) => string>> = {
  'too-deep': (deepest) => `The body is nested deeper than ${deepest} levels; no record is.`,
  'repeated-key': () => 'The body names a key twice in one object; name it once, or something of the record is lost.',
  'forbidden-key': () => 'The body names a key that no record has; take it out.',
};

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('not-text', 'The body is not text in UTF-8; send JSON in UTF-8.');
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Never the message of the parser: it repeats what stands there.
    throw new Refusal('not-json', 'The body is not JSON; send one JSON object.');
  }
};

/**
 * The body of a request as a value.
 * @throws {Refusal} when it is empty, no text, no JSON, nested too deep, or names a key twice in one object
 * @example parseBody(Buffer.from('{"lang": "en"}'), 64)
 */
export const parseBody = (bytes: Uint8Array, deepest: number): unknown => {
  const text = decoded(bytes);
  if (text.trim() === '') throw new Refusal('not-json', 'The body is empty; send one JSON object.');
  const value = parsed(text);
  const fault = faultIn(text, deepest);
  if (fault !== null) throw new Refusal(fault.kind, SENTENCES[fault.kind](deepest), shown(fault.pointer));
  return value;
};

/** The place of a body nested to no end would be as long as the body. */
const shown = (pointer: string): string | undefined => (pointer.length <= 500 ? pointer : undefined);
