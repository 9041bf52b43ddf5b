import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem.ts';
import { Refused } from '../../parts/refused.tsx';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './people-words.ts';

/**
 * Why something was not saved. Where others changed it meanwhile, the way to read what they wrote without losing what was typed.
 * @param now what is kept now, once it was read again
 */
export const NotSaved = ({
  error,
  again,
  now,
}: {
  readonly error: unknown;
  readonly again: () => void;
  readonly now?: ReactNode;
}) => {
  const words = useWords(WORDS);
  if (error === null || error === undefined) return null;
  if (!isProblem(error, 'changed')) return <Refused error={error} />;
  return (
    <Alert role="alert" color="orange" variant="outline" title={words.changed}>
      <Stack gap="xs">
        <Text>{words.changedHint}</Text>
        <Group>
          <Button variant="default" onClick={again}>
            {words.readAgain}
          </Button>
        </Group>
        {now}
      </Stack>
    </Alert>
  );
};
