import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../api/request.ts';
import { ButtonLink } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import { useLinkToken } from './link-token.ts';
import { WORDS } from './link-words.ts';
import { NewPassword } from './new-password.tsx';
import { textOf } from './text-of.ts';

const ResetForm = ({ token }: { readonly token: string }) => {
  const words = useWords(WORDS);
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: ({ password }: Readonly<Record<string, string>>) =>
      ask('POST', '/reset', { body: { token, password } }),
  });
  if (isSuccess)
    return (
      <Stack align="flex-start">
        <Text role="status">{words.resetDone}</Text>
        <ButtonLink to="/sign-in">{words.signIn}</ButtonLink>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate(textOf(event.currentTarget));
      }}
    >
      <Stack maw="30rem">
        <Text>{words.setUpHint}</Text>
        {error !== null && <Refused error={error} />}
        <NewPassword />
        <Button type="submit" loading={isPending}>
          {words.save}
        </Button>
      </Stack>
    </form>
  );
};

/** Where a link leads that lets somebody set a new password. */
export const Reset = () => {
  const words = useWords(WORDS);
  const token = useLinkToken();
  return <Page title={words.reset}>{token === '' ? <Text>{words.noToken}</Text> : <ResetForm token={token} />}</Page>;
};
