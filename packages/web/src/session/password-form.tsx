import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { isProblem } from '../api/problem.ts';
import { ask } from '../api/request.ts';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import type { Caller } from './caller.ts';
import { PasswordField } from './password-field.tsx';
import { textOf } from './text-of.ts';
import { WORDS } from './words.ts';

/** E-mail address and password. */
export const PasswordForm = ({
  onEntered,
  onCodeNeeded,
}: {
  readonly onEntered: (caller: Caller) => void;
  readonly onCodeNeeded: () => void;
}) => {
  const words = useWords(WORDS);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: object) => ask<Caller>('POST', '/session', { body }),
    onSuccess: ({ value }) => onEntered(value),
    onError: (refused) => {
      if (isProblem(refused, 'second-factor-needed')) onCodeNeeded();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate(textOf(event.currentTarget));
      }}
    >
      <Stack>
        {error !== null && !isProblem(error, 'second-factor-needed') && <Refused error={error} />}
        <TextInput name="email" type="email" label={words.email} autoComplete="username" required />
        <PasswordField name="password" label={words.password} autoComplete="current-password" required />
        <Button type="submit" loading={isPending}>
          {words.go}
        </Button>
      </Stack>
    </form>
  );
};
