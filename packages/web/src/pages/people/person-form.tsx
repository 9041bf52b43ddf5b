import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refused } from '../../parts/refused.tsx';
import { textOf } from '../../session/text-of.ts';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './people-words.ts';
import type { Identity } from './queries.ts';

const SEXES = ['unknown', 'female', 'male', 'other'] as const;

/**
 * Who somebody is, as it was typed; what is empty is left out.
 * @example identityOf({ name: ' Ada ', birthDate: '', sex: 'female' }) // { name: 'Ada', sex: 'female' }
 */
export const identityOf = (typed: Readonly<Record<string, string>>): Identity => {
  const text = (key: string): string => (typed[key] ?? '').trim();
  const sex = SEXES.find((one) => one === text('sex'));
  return {
    name: text('name'),
    ...(text('birthDate') !== '' && { birthDate: text('birthDate') }),
    ...(sex !== undefined && { sex }),
    ...(text('phone') !== '' && { phone: text('phone') }),
    ...(text('email') !== '' && { email: text('email') }),
  };
};

const Fields = ({ identity }: { readonly identity: Identity | undefined }) => {
  const words = useWords(WORDS);
  return (
    <>
      <TextInput
        name="name"
        label={words.name}
        defaultValue={identity?.name}
        autoComplete="off"
        maxLength={200}
        required
      />
      <TextInput
        type="date"
        name="birthDate"
        label={words.birthDate}
        description={words.birthHint}
        defaultValue={identity?.birthDate}
        min="1900-01-01"
        max="2999-12-31"
      />
      <NativeSelect
        name="sex"
        label={words.sex}
        description={words.sexHint}
        defaultValue={identity?.sex ?? 'unknown'}
        data={SEXES.map((value) => ({ value, label: words[value] }))}
      />
      <TextInput name="phone" label={words.phone} defaultValue={identity?.phone} autoComplete="off" maxLength={50} />
      <TextInput
        name="email"
        type="email"
        label={words.email}
        defaultValue={identity?.email}
        autoComplete="off"
        maxLength={254}
      />
    </>
  );
};

/** Who somebody is, to be typed. What was typed stays when it is refused. */
export const PersonForm = ({
  identity,
  label,
  refused,
  isPending,
  onIdentity,
  back,
}: {
  readonly identity?: Identity;
  readonly label: string;
  readonly refused: ReactNode;
  readonly isPending: boolean;
  readonly onIdentity: (identity: Identity) => void;
  readonly back: ReactNode;
}) => (
  <form
    onSubmit={(event) => {
      event.preventDefault();
      onIdentity(identityOf(textOf(event.currentTarget)));
    }}
  >
    <Stack maw="30rem">
      {refused}
      <Fields identity={identity} />
      <Group>
        <Button type="submit" loading={isPending}>
          {label}
        </Button>
        {back}
      </Group>
    </Stack>
  </form>
);

/** A refusal, where there is one. */
export const refusalOf = (error: unknown): ReactNode => (error === null ? null : <Refused error={error} />);
