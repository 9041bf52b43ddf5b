import { asRefusal, requireReady, type Store } from '@primum/records';

/** What the library says when the database failed, whatever the status that it gives it. */
const hidesFailure = (error: unknown): error is Error => {
  if (!(error instanceof Error) || error.name !== 'APIError') return false;
  const code =
    'body' in error && typeof error.body === 'object' && error.body !== null ? Reflect.get(error.body, 'code') : '';
  return Reflect.get(error, 'statusCode') === 500 || String(code).startsWith('FAILED_TO_');
};

/** Why the library failed: what the database says, where that is the reason; otherwise the error as it came. */
const reasonOf = async (error: unknown, store: Store): Promise<unknown> => {
  if (!hidesFailure(error)) return asRefusal(error);
  const told = asRefusal(error.cause);
  if (told !== error.cause) return told;
  try {
    await requireReady(store);
  } catch (reason) {
    return reason;
  }
  return error;
};

/**
 * The functions of the library, each of which throws what the database said where the library would hide it: a full disk is no wrong
 * password and no fault of the program.
 * @example const api = telling(auth.api, store)
 */
export const telling = <T extends object>(api: T, store: Store): T =>
  new Proxy(api, {
    get: (target, name) => {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== 'function') return own;
      return async (...args: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(own, target, args);
        } catch (error) {
          throw await reasonOf(error, store);
        }
      };
    },
  });
