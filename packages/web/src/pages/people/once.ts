import { useMemo } from 'react';
import { freshKey } from '../../api/request.ts';

/** Keys for what is made once. */
export interface Once {
  /** The key for this wish: the same while the same is wished again, another for something else. */
  readonly keyFor: (wish: unknown) => string;
  /** It is made; the same wish is a new one from now on. */
  readonly made: () => void;
}

/**
 * Keys of one form.
 * @example const once = onceOf(); once.keyFor(body) === once.keyFor(body) // true
 */
export const onceOf = (fresh: () => string = freshKey): Once => {
  const kept = new Map<string, string>();
  return Object.freeze<Once>({
    keyFor: (wish) => {
      const text = JSON.stringify(wish);
      const key = kept.get(text) ?? fresh();
      kept.set(text, key);
      return key;
    },
    made: () => kept.clear(),
  });
};

/** The keys of a form, as long as it is there. */
export const useOnce = (): Once => useMemo(() => onceOf(), []);
