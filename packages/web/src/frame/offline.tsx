import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

/** Says when there is no connection. */
export const Offline = () => {
  const { online } = useNetwork();
  const words = useWords(WORDS);
  return <div role="status">{!online && <Alert color="orange" variant="outline" title={words.offline} />}</div>;
};
