import { type RefObject, useEffect } from 'react';

/**
 * Gives the focus to the first thing that fits, once what is in `within` is there; after the title of the page, which takes it first.
 * @example useFirstFocus(table, '[data-needs] a')
 */
export const useFirstFocus = (within: RefObject<HTMLElement | null>, selector: string): void =>
  useEffect(() => {
    const frame = requestAnimationFrame(() => within.current?.querySelector<HTMLElement>(selector)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [within, selector]);
