import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import { type Caller, callerQuery } from './caller.ts';
import { useLinkToken } from './link-token.ts';
import { WORDS } from './link-words.ts';
import { NewPassword } from './new-password.tsx';
import { textOf } from './text-of.ts';

/** Whoever follows the first link of all makes the clinic too. */
const ClinicFields = () => {
  const words = useWords(WORDS);
  const [first, setFirst] = useState(false);
  return (
    <>
      <Checkbox
        label={words.firstDirector}
        checked={first}
        onChange={({ currentTarget }) => setFirst(currentTarget.checked)}
      />
      {first && (
        <>
          <TextInput name="clinicName" label={words.clinicName} required />
          <TextInput
            name="clinicId"
            label={words.clinicId}
            description={words.clinicIdHint}
            pattern="[a-z0-9][a-z0-9\-]*"
            required
          />
        </>
      )}
    </>
  );
};

const bodyOf = (token: string, { clinicName, clinicId, ...rest }: Readonly<Record<string, string>>) => ({
  token,
  ...rest,
  ...(clinicId !== undefined && { clinic: { id: clinicId, name: clinicName } }),
});

const SetUpForm = ({ token }: { readonly token: string }) => {
  const words = useWords(WORDS);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (typed: Readonly<Record<string, string>>) =>
      ask<Caller>('POST', '/set-up', { body: bodyOf(token, typed) }),
    onSuccess: async ({ value }) => {
      client.setQueryData(callerQuery.queryKey, value);
      await navigate({ to: '/account' });
    },
  });
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
        <TextInput name="name" label={words.name} autoComplete="name" required />
        <TextInput name="email" type="email" label={words.email} autoComplete="username" required />
        <NewPassword />
        <ClinicFields />
        <Button type="submit" loading={isPending}>
          {words.create}
        </Button>
      </Stack>
    </form>
  );
};

/** Where a link leads that makes somebody staff. */
export const SetUp = () => {
  const words = useWords(WORDS);
  const token = useLinkToken();
  return <Page title={words.setUp}>{token === '' ? <Text>{words.noToken}</Text> : <SetUpForm token={token} />}</Page>;
};
