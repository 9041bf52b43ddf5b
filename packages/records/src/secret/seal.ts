import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
/** The length of every key, in bytes. */
export const KEY_LENGTH = 32;

/**
 * Encrypts with AES-256-GCM. `about` is not kept, but opening needs the same: what is sealed for one place opens in no other.
 * @example openSealed(key, seal(key, bytes, about), about) // bytes
 */
export const seal = (key: Buffer, bytes: Buffer, about: Buffer): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(about);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/**
 * Decrypts what `seal` made; null when one bit of it, of the key or of `about` is another.
 * @example openSealed(key, sealed, about)?.toString('utf8')
 */
export const openSealed = (key: Buffer, sealed: Buffer, about: Buffer): Buffer | null => {
  if (sealed.length < NONCE + TAG) return null;
  const end = sealed.length - TAG;
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(about).setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(NONCE, end)), cipher.final()]);
  } catch {
    return null;
  }
};

/** A key of its own for a person or a clinic. */
export const freshKey = (): Buffer => randomBytes(KEY_LENGTH);

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** A hash of content that only the holder of its key can compare with a guess. */
export const keyedHash = (key: Buffer, bytes: Buffer): string => createHmac('sha256', key).update(bytes).digest('hex');
