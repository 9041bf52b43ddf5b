import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../api/request.ts';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import { WORDS } from './account-words.ts';
import { NewPassword } from './new-password.tsx';
import { PasswordField } from './password-field.tsx';
import { textOf } from './text-of.ts';

/** Changing one's own password. */
export const ChangePassword = () => {
  const words = useWords(WORDS);
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: (form: HTMLFormElement) => ask('POST', '/session/password', { body: textOf(form) }),
    onSuccess: (_, form) => form.reset(),
  });
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.changePassword}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(event.currentTarget);
        }}
      >
        <Stack maw="26rem">
          {error !== null && <Refused error={error} />}
          <Text role="status">{isSuccess ? words.changed : ''}</Text>
          <PasswordField name="old" label={words.oldPassword} autoComplete="current-password" required />
          <NewPassword />
          <Button type="submit" variant="default" loading={isPending}>
            {words.changePassword}
          </Button>
        </Stack>
      </form>
    </section>
  );
};
