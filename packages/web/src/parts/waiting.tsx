import { Loader, Stack, Text } from '@mantine/core';
import { useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

/** Something is being read. A screen reader is told too. */
export const Waiting = () => (
  <Stack role="status" align="center" p="xl">
    <Loader aria-hidden />
    <Text>{useWords(WORDS).loading}</Text>
  </Stack>
);
