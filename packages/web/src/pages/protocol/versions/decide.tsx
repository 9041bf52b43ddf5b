import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, freshKey } from '../../../api/request.ts';
import { Refused } from '../../../parts/refused.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import type { Proposal } from './told.ts';
import { WORDS } from './words.ts';

/** Puts a proposal in force, or ends it; whatever was read of the protocol is read again then. */
const useDecision = (clinic: string, { id }: Proposal, version: string) => {
  const client = useQueryClient();
  const [key] = useState(freshKey);
  return useMutation({
    mutationFn: ({ to, body }: { readonly to: 'adoption' | 'rejection'; readonly body?: object }) =>
      ask('POST', `/clinics/${clinic}/protocols/${id}/${to}`, { key: `${key}-${to}`, version, ...(body && { body }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['clinic', clinic] }),
    onError: () => client.invalidateQueries({ queryKey: ['clinic', clinic, 'proposals', id] }),
  });
};

const Reject = ({
  own,
  onReject,
  isPending,
}: {
  readonly own: boolean;
  readonly onReject: (reason: string) => void;
  readonly isPending: boolean;
}) => {
  const words = useWords(WORDS);
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onReject(reason);
      }}
    >
      <Stack align="flex-start" gap="xs">
        <Textarea
          w="100%"
          label={words.rejectWhy}
          value={reason}
          maxLength={500}
          required
          autosize
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isPending}>
          {own ? words.withdraw : words.reject}
        </Button>
      </Stack>
    </form>
  );
};

/** Adopt a proposal, or reject it. */
export const Decide = ({ proposal, version }: { readonly proposal: Proposal; readonly version: string }) => {
  const words = useWords(WORDS);
  const { clinic, account } = useAtWork();
  const { mutate, error, isPending } = useDecision(clinic, proposal, version);
  const own = proposal.proposedBy === account;
  return (
    <Stack component="section" gap="sm" className="sheet" aria-labelledby="adopt">
      <Title order={2} size="h4" id="adopt">
        {words.adopt}
      </Title>
      <Text>{proposal.dryRun === null ? words.adoptFirst : words.adoptAbout}</Text>
      {own && <Text>{words.adoptOther}</Text>}
      {error !== null && <Refused error={error} />}
      <Group>
        <Button disabled={proposal.dryRun === null} loading={isPending} onClick={() => mutate({ to: 'adoption' })}>
          {words.adoptSure}
        </Button>
      </Group>
      <Reject own={own} isPending={isPending} onReject={(reason) => mutate({ to: 'rejection', body: { reason } })} />
    </Stack>
  );
};
