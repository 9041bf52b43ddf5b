import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../../api/request.ts';
import { Refused } from '../../../parts/refused.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { LinkShown, type MadeLink } from '../parts/link-shown.tsx';
import { WORDS } from '../staff-words.ts';
import type { Colleague } from './colleague.ts';
import { RoleChoice } from './role-choice.tsx';

interface Of {
  readonly colleague: Colleague;
}

const usePath = ({ account }: Colleague): string => `/clinics/${useAtWork().clinic}/staff/${account}`;

/** Reads the staff again after a change of it. */
const useReadAgain = () => {
  const client = useQueryClient();
  const { clinic } = useAtWork();
  return () => client.invalidateQueries({ queryKey: ['staff', clinic] });
};

const ChangeRole = ({ colleague }: Of) => {
  const words = useWords(WORDS);
  const [role, setRole] = useState(colleague.role);
  const path = usePath(colleague);
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => ask('PATCH', path, { body: { role } }),
    onSuccess: useReadAgain(),
  });
  return (
    <Stack gap="xs">
      {error !== null && <Refused error={error} />}
      <Group align="end">
        <RoleChoice label={words.roleOf(colleague.name)} role={role} onRole={setRole} />
        <Button variant="default" loading={isPending} disabled={role === colleague.role} onClick={() => mutate()}>
          {words.saveRole}
        </Button>
        <Text role="status">{isSuccess && words.roleSaved}</Text>
      </Group>
    </Stack>
  );
};

const ResetPassword = ({ colleague }: Of) => {
  const words = useWords(WORDS);
  const [removed, setRemoved] = useState(false);
  const path = usePath(colleague);
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => ask<MadeLink>('POST', `${path}/reset`, { body: { secondFactor: removed ? 'remove' : 'keep' } }),
  });
  if (data !== undefined) return <LinkShown link={data.value} onDone={reset} />;
  return (
    <Stack gap="xs" align="flex-start">
      {error !== null && <Refused error={error} />}
      <Text>{words.resetAbout}</Text>
      {colleague.secondFactor && (
        <Checkbox
          label={words.removeFactor}
          checked={removed}
          onChange={({ currentTarget }) => setRemoved(currentTarget.checked)}
        />
      )}
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {words.reset}
      </Button>
    </Stack>
  );
};

const Remove = ({ colleague, onRemoved }: Of & { readonly onRemoved: () => void }) => {
  const words = useWords(WORDS);
  const [asked, setAsked] = useState(false);
  const path = usePath(colleague);
  const readAgain = useReadAgain();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => ask('DELETE', path),
    onSuccess: () => {
      onRemoved();
      return readAgain();
    },
  });
  if (!asked)
    return (
      <Group>
        <Button variant="default" onClick={() => setAsked(true)}>
          {words.remove}
        </Button>
      </Group>
    );
  return (
    <Stack gap="xs" role="alert">
      {error !== null && <Refused error={error} />}
      <Text fw={650}>{words.removeSure(colleague.name)}</Text>
      <Group>
        <Button variant="default" onClick={() => setAsked(false)}>
          {words.no}
        </Button>
        <Button color="red" loading={isPending} onClick={() => mutate()}>
          {words.yes}
        </Button>
      </Group>
    </Stack>
  );
};

/** What a director can change about a colleague. */
export const EditColleague = ({ colleague, onClose }: Of & { readonly onClose: () => void }) => {
  const words = useWords(WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack component="section" className="sheet" aria-label={colleague.name}>
      <Group justify="space-between">
        <Title order={2} size="h4" ref={heading} tabIndex={-1}>
          {colleague.name}
        </Title>
        <Button variant="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </Group>
      <ChangeRole colleague={colleague} />
      <ResetPassword colleague={colleague} />
      <Remove colleague={colleague} onRemoved={onClose} />
    </Stack>
  );
};
