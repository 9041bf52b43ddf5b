import { useState } from 'react';

/**
 * The token behind the # of a link; '' where there is none, or none that is whole.
 * @example tokenIn('#abc') // 'abc'
 */
export const tokenIn = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};

/**
 * What stands behind the # of a link. It is read once and taken out of the address, so that it stays in no history.
 * @returns '' where there is none, or none that is whole
 */
export const useLinkToken = (): string => {
  const [token] = useState(() => {
    const { hash, pathname } = globalThis.location;
    if (hash !== '') globalThis.history.replaceState(globalThis.history.state, '', pathname);
    return tokenIn(hash);
  });
  return token;
};
