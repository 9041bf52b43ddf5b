const GONE = 'PrimumFileGone';

/**
 * Marks what a browser says of a page whose file could not be loaded, mostly because the server was upgraded since. As it comes, the
 * router would take it as the word to load the page again by itself, whatever was typed.
 * @example globalThis.addEventListener('vite:preloadError', markGone);
 */
export const markGone = ({ payload }: { readonly payload: Error }): void => {
  payload.name = GONE;
  payload.message = 'A file of the console is not there.';
};

/** Whether the file of a page could not be loaded. */
export const isGone = (error: unknown): boolean => error instanceof Error && error.name === GONE;
