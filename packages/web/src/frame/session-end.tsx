import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { callerQuery } from '../session/caller.ts';
import { useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

const MINUTE = 60_000;
/** A session ends after half an hour without a request; this is how long before that somebody is asked. */
const ASKED_AFTER = 28 * MINUTE;

/** Whether so long nothing was asked of the server that the session is about to end. */
const useIdle = (after: number): boolean => {
  const client = useQueryClient();
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = (): void => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(() => setIdle(true), after);
    };
    const onSuccess = ({ type, action }: { readonly type: string; readonly action?: { readonly type: string } }) => {
      if (type === 'updated' && action?.type === 'success') begin();
    };
    const ends = [client.getQueryCache().subscribe(onSuccess), client.getMutationCache().subscribe(onSuccess)];
    begin();
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [client, after]);
  return idle;
};

/** Asks, two minutes before a session ends by itself, whether to stay; what was typed is lost otherwise. */
export const SessionEnd = ({ after = ASKED_AFTER }: { readonly after?: number }) => {
  const words = useWords(WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const { data: caller, refetch } = useQuery(callerQuery);
  const isEnding = useIdle(after) && caller !== null && caller !== undefined;
  useEffect(() => {
    if (isEnding) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isEnding]);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="session-end">
      <Stack>
        <Title order={2} size="h3" id="session-end">
          {words.ending}
        </Title>
        <Text>{words.endingWhy}</Text>
        <Group>
          <Button onClick={() => void refetch()}>{words.stay}</Button>
        </Group>
      </Stack>
    </dialog>
  );
};
