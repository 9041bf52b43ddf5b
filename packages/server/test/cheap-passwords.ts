// Of tests with many accounts, hashing their passwords would be half of the work. What the library asks for is looked at, and
// then done with the least memory; servers in processes of their own hash as they do for anybody.
import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** What a hash costs at the least: what the library does for anybody. */
const LEAST = 16_384 * 16;

const { scrypt } = crypto;
type Done = (error: Error | null, key: Buffer) => void;

const cheap = (password: BinaryLike, salt: BinaryLike, length: number, options: ScryptOptions, done: Done): void => {
  const { N = 0, r = 0, p = 0 } = options;
  if (N * r * p < LEAST) throw new RangeError(`a password is hashed for ${N} times ${r} times ${p}`);
  scrypt(password, salt, length, { ...options, N: 2 }, done);
};

Object.assign(crypto, { scrypt: cheap });
syncBuiltinESMExports();
