import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { isAtOrAbove } from '@primum/engine';
import { type IntakeTopic, type Named, saidOf } from '@primum/words';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { ask } from '../../api/request.ts';
import { Refused } from '../../parts/refused.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useKnown } from '../protocol/known/use-known.ts';
import type { Draft } from './draft.ts';
import { LastDay } from './which.tsx';
import { WORDS } from './words.ts';

interface Found {
  readonly matches: readonly { readonly concept: string; readonly name: string; readonly matched: string }[];
}

interface Props {
  readonly topic: IntakeTopic;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly today: string;
}

/** A search of names, sent in a body and never in an address. */
const useFind = () => {
  const { lang } = useLanguage();
  return useMutation({
    mutationFn: async (text: string) => ({
      text,
      ...(await ask<Found>('POST', '/find', { body: { text, lang } })).value,
    }),
  });
};

/** What was named so far. */
const List = ({ draft, change, today }: Omit<Props, 'topic'>) => {
  const words = useWords(WORDS);
  const without = (one: Named): Draft => ({ ...draft, named: draft.named.filter((other) => other !== one) });
  const dated = (one: Named, last: string | undefined): Draft => {
    const { last: _, ...rest } = one;
    const next: Named = last === undefined ? rest : { ...rest, last };
    return { ...draft, named: draft.named.map((other) => (other === one ? next : other)) };
  };
  return draft.named.map((one) => (
    <Group key={one.text + one.name} align="end">
      <Text fw={600}>
        {saidOf(one)} {one.concept === null && <span className="quiet">({words.notPlaced})</span>}
      </Text>
      {one.concept !== null && (
        <LastDay last={one.last} of={saidOf(one)} today={today} change={(last) => change(dated(one, last))} />
      )}
      <Button size="xs" variant="default" onClick={() => change(without(one))}>
        {words.takeOff(saidOf(one))}
      </Button>
    </Group>
  ));
};

type Add = (named: Omit<Named, 'covers'>) => void;

/** What a name may be; and to keep it as it is written. */
const Hits = ({ found, add }: { readonly found: Found & { readonly text: string }; readonly add: Add }) => {
  const words = useWords(WORDS);
  const { text, matches } = found;
  const hits = matches.slice(0, 8).map(({ concept, name, matched }) => ({
    concept,
    name: matched === name ? name : `${matched} (${name})`,
  }));
  return (
    <Group role="group" aria-label={words.found} gap="xs">
      {hits.length === 0 && <Text role="status">{words.nothingFound}</Text>}
      {hits.map(({ concept, name }) => (
        <Button key={concept + name} size="xs" variant="light" onClick={() => add({ text, name, concept })}>
          {name}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={() => add({ text, name: text, concept: null })}>
        {words.keep(text)}
      </Button>
    </Group>
  );
};

/** Where a name is written and looked for. */
const Field = ({
  topic,
  text,
  write,
  find,
  finding,
}: Pick<Props, 'topic'> & {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly find: () => void;
  readonly finding: boolean;
}) => {
  const words = useWords(WORDS);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find();
  };
  return (
    <Group align="end">
      <TextInput
        label={topic.names?.ask}
        description={topic.names?.hint}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
      />
      <Button variant="default" onClick={find} loading={finding}>
        {words.find}
      </Button>
    </Group>
  );
};

/** What a client takes, by its name; whatever nobody can place is kept as it is written. */
export const Names = ({ topic, draft, change, today }: Props) => {
  const { known } = useKnown();
  const [text, setText] = useState('');
  const { mutate, data, error, isPending, reset } = useFind();
  const find = (): void => {
    if (text.trim() !== '') mutate(text.trim());
  };
  const coversOf = (named: string | null): readonly string[] =>
    known === null || named === null
      ? []
      : topic.options.flatMap(({ concept }) => (isAtOrAbove(known.knowledge, concept, named) ? [concept] : []));
  const add: Add = (named) => {
    change({ ...draft, named: [...draft.named, { ...named, covers: coversOf(named.concept) }] });
    setText('');
    reset();
  };
  return (
    <Stack gap="xs">
      <List draft={draft} change={change} today={today} />
      <Field topic={topic} text={text} write={setText} find={find} finding={isPending} />
      {error !== null && <Refused error={error} again={find} />}
      {data !== undefined && <Hits found={data} add={add} />}
    </Stack>
  );
};
