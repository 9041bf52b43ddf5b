import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/language.tsx';
import { type Caller, callerQuery } from './caller.ts';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { WORDS } from './words.ts';

/** Signing in: e-mail address and password, then the code where there is a second factor. */
export const SignIn = () => {
  const words = useWords(WORDS);
  const client = useQueryClient();
  const router = useRouter();
  const { next, ended } = useSearch({ from: '/sign-in' });
  const [coded, setCoded] = useState(false);
  const entered = (caller: Caller): void => {
    client.setQueryData(callerQuery.queryKey, caller);
    // Where they wanted to go stands in the address as it was, with the base of the console or without.
    router.history.push(next === undefined ? '/console' : next.replace(/^(?!\/console)/, '/console'));
  };
  return (
    <Page title={coded ? words.codeTitle : words.signIn} key={String(coded)}>
      <Stack maw="26rem">
        {ended === true && !coded && <Text role="status">{words.ended}</Text>}
        {coded ? (
          <>
            <CodeForm onEntered={entered} />
            <Button variant="subtle" onClick={() => setCoded(false)}>
              {words.other}
            </Button>
          </>
        ) : (
          <PasswordForm onEntered={entered} onCodeNeeded={() => setCoded(true)} />
        )}
        <Text size="sm" className="quiet">
          {words.forgotten}
        </Text>
      </Stack>
    </Page>
  );
};
