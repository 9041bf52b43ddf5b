import { useState } from 'react';

/**
 * What stands behind the # of a link. It is read once and taken out of the address, so that it stays in no history.
 * @returns '' where there is none
 */
export const useLinkToken = (): string => {
  const [token] = useState(() => {
    const behind = decodeURIComponent(globalThis.location.hash.slice(1));
    if (behind !== '') globalThis.history.replaceState(globalThis.history.state, '', globalThis.location.pathname);
    return behind;
  });
  return token;
};
