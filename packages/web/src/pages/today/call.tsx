import { Anchor, Button } from '@mantine/core';
import type { TodayRow } from '@primum/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isProblem } from '../../api/problem.ts';
import { ask, freshKey } from '../../api/request.ts';
import { Refused } from '../../parts/refused.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './words.ts';

const Mark = () => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true" className="mark">
    <path
      d="M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  </svg>
);

const useCalled = (appointment: string, said: number) => {
  const { clinic } = useAtWork();
  const client = useQueryClient();
  const key = useRef(freshKey());
  return useMutation({
    mutationFn: () =>
      ask('POST', `/clinics/${clinic}/appointments/${appointment}/call`, { key: key.current, version: `"${said}"` }),
    // Where a call was promised since, the row says so from now on.
    onError: async (error) => {
      if (isProblem(error, 'changed')) await client.invalidateQueries({ queryKey: ['today', clinic] });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['today', clinic] });
      key.current = freshKey();
    },
  });
};

/** Whether the client is to be called before the visit, under which number, and who has called. */
export const Call = ({ row: { appointment, name, call, callSaid, phone, called } }: { readonly row: TodayRow }) => {
  const words = useWords(WORDS);
  const { ago } = useWritten();
  const here = useRef<HTMLDivElement>(null);
  const { mutate, isPending, error } = useCalled(appointment.id, callSaid);
  if (!call && called === null) return null;
  return (
    <div ref={here} tabIndex={-1} role="status" className="call">
      {call && (
        <>
          <strong>
            <Mark /> {words.toCall}
          </strong>
          {phone === null ? (
            <span>{words.noPhone}</span>
          ) : (
            <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor>
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={isPending}
            onClick={() => mutate(undefined, { onSuccess: () => here.current?.focus() })}
          >
            {words.haveCalled}
            <span className="hidden">: {name}</span>
          </Button>
        </>
      )}
      {!call && called !== null && (
        <span className="quiet">{words.calledBy(ago(called.at), called.authorName ?? words.somebody)}</span>
      )}
      {error !== null && <Refused error={error} again={() => mutate()} />}
    </div>
  );
};
