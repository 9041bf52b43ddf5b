/** Why the store did not do what it was asked. Whatever the reason, nothing was half done. */
export type RefusalCode =
  | 'disk-full'
  | 'read-only'
  | 'disk-failed'
  | 'busy'
  | 'unreachable'
  | 'not-admitted'
  | 'newer-database'
  | 'no-database'
  | 'database-exists'
  | 'master-key'
  | 'no-clinic'
  | 'clinic-exists'
  | 'no-person'
  | 'no-record'
  | 'no-thing'
  | 'erased'
  | 'key-reused'
  | 'changed'
  | 'malformed'
  | 'other-format'
  | 'unreadable';

/**
 * The store refuses. The message is one sentence and holds nothing of what was to be kept.
 * @example if (error instanceof Refusal && error.code === 'disk-full') ...
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

const UNREACHED =
  'The database cannot be reached, and whether the last entries were kept is not known; send them again with the same key.';

const SAID: readonly (readonly [pattern: RegExp, code: RefusalCode, sentence: string])[] = [
  [
    /^SQLITE_FULL$|^53100$|^ENOSPC$/,
    'disk-full',
    'The disk is full, so nothing was kept; make room and send it again.',
  ],
  [
    /^SQLITE_READONLY|^SQLITE_CANTOPEN|^25006$|^EROFS$|^EACCES$|^EPERM$/,
    'read-only',
    'The database cannot be written to, so nothing was kept; see who may write to its file and folder.',
  ],
  [/^SQLITE_BUSY|^40001$|^40P01$/, 'busy', 'Another process holds the database, so nothing was kept; send it again.'],
  [
    /^SQLITE_(IOERR|CORRUPT|NOTADB)|^58/,
    'disk-failed',
    'The disk or the database file on it is faulty, so nothing was kept; see to the disk, then verify the records.',
  ],
  [
    /^28|^3D000$/,
    'not-admitted',
    'The database does not let this user in; see the user, the password and the name of the database in its address.',
  ],
  [
    /^42501$/,
    'not-admitted',
    'This user of the database may not make or change its tables; make it the owner of the database.',
  ],
  [
    /CERT|^ERR_TLS/,
    'not-admitted',
    'The certificate of the database cannot be checked; see sslmode and sslrootcert in its address.',
  ],
  [/^(08|57P|53300)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/, 'unreachable', UNREACHED],
];

/** What drivers say without a code. */
const UNCODED: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/Connection terminated|not queryable|timeout exceeded/, 'ECONNRESET'],
  [/client password must be/, '28P01'],
  [/does not support SSL/, 'ERR_TLS'],
];

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  // Of a socket that is gone its name is missing, and nothing else would say so.
  if ('syscall' in error && error.syscall === 'connect') return 'ECONNREFUSED';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (!(error instanceof Error)) return '';
  return UNCODED.find(([pattern]) => pattern.test(error.message))?.[1] ?? '';
};

/**
 * What a driver threw, as a refusal where the reason is one of those that an operator can do something about; otherwise as it came.
 * @example throw asRefusal(error)
 */
export const asRefusal = (error: unknown): unknown => {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  const known = SAID.find(([pattern]) => pattern.test(code));
  return known === undefined ? error : new Refusal(known[1], known[2], error);
};

/**
 * Runs something that talks to the database, and says refusals in a sentence.
 * @example await refusing(() => database.selectFrom('clinics').execute())
 */
export const refusing = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    throw asRefusal(error);
  }
};
