import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../../api/request.ts';
import { Refused } from '../../../parts/refused.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import type { Role } from '../../../session/caller.ts';
import { useWords } from '../../../words/language.tsx';
import { LinkShown, type MadeLink } from '../parts/link-shown.tsx';
import { Section } from '../parts/section.tsx';
import { WORDS } from '../staff-words.ts';
import { RoleChoice } from './role-choice.tsx';

/** Makes a link that makes somebody staff. */
export const Invite = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const [role, setRole] = useState<Role>('practitioner');
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => ask<MadeLink>('POST', `/clinics/${clinic}/staff`, { body: { role } }),
  });
  return (
    <Section title={words.invite} about={words.inviteAbout}>
      {error !== null && <Refused error={error} />}
      {data === undefined ? (
        <Group align="end">
          <RoleChoice label={words.role} role={role} onRole={setRole} />
          <Button loading={isPending} onClick={() => mutate()}>
            {words.inviteDo}
          </Button>
        </Group>
      ) : (
        <LinkShown link={data.value} onDone={reset} />
      )}
    </Section>
  );
};
