import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../../api/request.ts';
import { textOf } from '../../session/text-of.ts';
import { useWords } from '../../words/language.tsx';
import { useOnce } from '../people/once.ts';
import { refusalOf } from '../people/person-form.tsx';
import type { Whose } from '../people/queries.ts';
import { WORDS } from './after-words.ts';
import { touched } from './queries.ts';

interface KeepFormProps {
  readonly whose: Whose;
  readonly path: string;
  readonly label: string;
  readonly bodyOf: (typed: Readonly<Record<string, string>>) => object;
  readonly children: ReactNode;
}

const useKeep = ({ whose, path, bodyOf }: KeepFormProps) => {
  const client = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const body = bodyOf(textOf(form));
      return ask('POST', path, { body, key: once.keyFor(body) });
    },
    onSuccess: async (_, form) => {
      once.made();
      form.reset();
      await Promise.all(touched(whose).map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
};

/** A form that adds a record to a client. It is emptied once that is kept, never before. */
export const KeepForm = (props: KeepFormProps) => {
  const words = useWords(WORDS);
  const { mutate, error, isPending, isSuccess } = useKeep(props);
  const { label, children } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate(event.currentTarget);
      }}
    >
      <Stack maw="34rem" gap="sm">
        {children}
        {refusalOf(error)}
        <Group>
          <Button type="submit" loading={isPending}>
            {label}
          </Button>
        </Group>
        <Text role="status">{isSuccess ? words.kept : ''}</Text>
      </Stack>
    </form>
  );
};
