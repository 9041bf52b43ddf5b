import { Button, Code, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answered, ask } from '../api/request.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { Refused } from '../parts/refused.tsx';
import { useWords } from '../words/language.tsx';
import { WORDS } from './account-words.ts';
import { type Caller, callerQuery } from './caller.ts';
import { PasswordField } from './password-field.tsx';
import { textOf } from './text-of.ts';

/** What goes into an authenticator, and what helps where it is lost. Given once. */
interface Enrolment {
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

const useCallerChange = (onDone: () => void) => {
  const client = useQueryClient();
  return ({ value }: Answered<Caller>): void => {
    client.setQueryData(callerQuery.queryKey, value);
    onDone();
  };
};

const WithPassword = ({
  label,
  onPassword,
  error,
  isPending,
}: {
  readonly label: string;
  readonly onPassword: (body: object) => void;
  readonly error: unknown;
  readonly isPending: boolean;
}) => {
  const words = useWords(WORDS);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(textOf(event.currentTarget));
      }}
    >
      <Stack maw="26rem">
        {error !== null && <Refused error={error} />}
        <PasswordField name="password" label={words.oldPassword} autoComplete="current-password" required />
        <Button type="submit" variant="default" loading={isPending}>
          {label}
        </Button>
      </Stack>
    </form>
  );
};

const Confirm = ({ enrolment, onDone }: { readonly enrolment: Enrolment; readonly onDone: () => void }) => {
  const words = useWords(WORDS);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: object) => ask<Caller>('POST', '/session/second-factor/confirm', { body }),
    onSuccess: useCallerChange(onDone),
  });
  return (
    <Stack maw="30rem">
      <Text>{words.scan}</Text>
      <QrCode text={enrolment.uri} label={words.qr} />
      <Text>
        {words.key}: <Code>{new URL(enrolment.uri).searchParams.get('secret')}</Code>
      </Text>
      <Text>{words.backup}</Text>
      <List>
        {enrolment.backupCodes.map((code) => (
          <List.Item key={code}>
            <Code>{code}</Code>
          </List.Item>
        ))}
      </List>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(textOf(event.currentTarget));
        }}
      >
        <Stack>
          {error !== null && <Refused error={error} />}
          <TextInput name="code" label={words.firstCode} autoComplete="one-time-code" inputMode="numeric" required />
          <Button type="submit" loading={isPending}>
            {words.confirm}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
};

/** Turning the second factor on and off. */
export const SecondFactor = ({ isOn }: { readonly isOn: boolean }) => {
  const words = useWords(WORDS);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const begin = useMutation({
    mutationFn: (body: object) => ask<Enrolment>('POST', '/session/second-factor/begin', { body }),
    onSuccess: ({ value }) => setEnrolment(value),
  });
  const remove = useMutation({
    mutationFn: (body: object) => ask<Caller>('POST', '/session/second-factor/remove', { body }),
    onSuccess: useCallerChange(() => setEnrolment(null)),
  });
  const turning = isOn ? remove : begin;
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {words.secondFactor}
      </Title>
      <Text role="status" mb="xs">
        {isOn ? words.isOn : words.isOff}
      </Text>
      {enrolment === null ? (
        <WithPassword
          key={String(isOn)}
          label={isOn ? words.turnOff : words.turnOn}
          onPassword={turning.mutate}
          error={turning.error}
          isPending={turning.isPending}
        />
      ) : (
        <Confirm enrolment={enrolment} onDone={() => setEnrolment(null)} />
      )}
    </section>
  );
};
