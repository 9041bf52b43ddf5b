import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../api/request.ts';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import type { Caller } from './caller.ts';
import { textOf } from './text-of.ts';
import { WORDS } from './words.ts';

/** The code that follows the password. */
export const CodeForm = ({ onEntered }: { readonly onEntered: (caller: Caller) => void }) => {
  const words = useWords(WORDS);
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ code = '' }: Readonly<Record<string, string>>) =>
      ask<Caller>('POST', '/session/second-factor', { body: { code: code.trim() } }),
    onSuccess: ({ value }) => onEntered(value),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate(textOf(event.currentTarget));
      }}
    >
      <Stack>
        {error !== null && <Refused error={error} />}
        <TextInput
          name="code"
          label={words.code}
          description={words.codeHint}
          autoComplete="one-time-code"
          data-autofocus
          required
        />
        <Button type="submit" loading={isPending}>
          {words.go}
        </Button>
      </Stack>
    </form>
  );
};
