/** Why the store did not do what it was asked. Whatever the reason, nothing was half done. */
export type RefusalCode =
  | 'disk-full'
  | 'read-only'
  | 'disk-failed'
  | 'busy'
  | 'unreachable'
  | 'newer-database'
  | 'no-database'
  | 'database-exists'
  | 'master-key'
  | 'no-clinic'
  | 'clinic-exists'
  | 'no-person'
  | 'no-record'
  | 'erased'
  | 'key-reused'
  | 'malformed'
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
  [/^SQLITE_BUSY/, 'busy', 'Another process holds the database, so nothing was kept; send it again.'],
  [
    /^SQLITE_(IOERR|CORRUPT|NOTADB)|^58/,
    'disk-failed',
    'The disk or the database file on it is faulty, so nothing was kept; see to the disk, then verify the records.',
  ],
  [/^(08|57P|53300)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/, 'unreachable', UNREACHED],
];

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error && /Connection terminated|not queryable|timeout exceeded/.test(error.message)
    ? 'ECONNRESET'
    : '';
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
