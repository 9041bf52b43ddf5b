import { Button, Group, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useWords } from '../../../words/language.tsx';
import { Choice } from '../../protocol/parts/choice.tsx';
import { WORDS } from '../audit-words.ts';
import { type Entry, EVERYTHING, type Filter } from './entries.ts';

interface Props {
  readonly filter: Filter;
  /** What was read so far: its actions are suggested. */
  readonly entries: readonly Entry[];
  readonly actors: readonly { readonly value: string; readonly label: string }[];
  readonly onFilter: (filter: Filter) => void;
}

const actionsOf = (entries: readonly Entry[]): readonly string[] =>
  [...new Set(entries.map(({ action }) => action))].toSorted();

interface Typing {
  readonly draft: Filter;
  readonly type: (part: Partial<Filter>) => void;
}

/** The first and the last day. */
const Days = ({ draft, type }: Typing) => {
  const words = useWords(WORDS);
  return (
    <>
      <TextInput
        type="date"
        label={words.from}
        value={draft.from}
        onChange={({ currentTarget }) => type({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.to}
        value={draft.to}
        onChange={({ currentTarget }) => type({ to: currentTarget.value })}
      />
    </>
  );
};

/** What was done, in the word of the log; those that were read are suggested. */
const Action = ({ draft, type, entries }: Typing & Pick<Props, 'entries'>) => {
  const words = useWords(WORDS);
  const list = useId();
  return (
    <>
      <TextInput
        label={words.action}
        description={words.actionHint}
        list={list}
        autoComplete="off"
        pattern="\s*[\w\-]*\s*"
        maxLength={100}
        value={draft.action}
        onChange={({ currentTarget }) => type({ action: currentTarget.value })}
      />
      <datalist id={list}>
        {actionsOf(entries).map((action) => (
          <option key={action} value={action} />
        ))}
      </datalist>
    </>
  );
};

/** By whom, what and when; it is read once it is asked for, because every reading is an entry itself. */
export const Filters = ({ filter, entries, actors, onFilter }: Props) => {
  const words = useWords(WORDS);
  const [draft, setDraft] = useState(filter);
  const type = (part: Partial<Filter>): void => setDraft({ ...draft, ...part });
  const show = (): void => onFilter({ ...draft, person: filter.person, action: draft.action.trim() });
  const reset = (): void => {
    setDraft(EVERYTHING);
    onFilter({ ...EVERYTHING, person: filter.person });
  };
  return (
    <form
      className="screen"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <Group align="flex-end" gap="sm">
        <Choice
          label={words.actor}
          empty={words.everybody}
          options={actors}
          value={draft.actor}
          onValue={(actor) => type({ actor })}
        />
        <Action draft={draft} type={type} entries={entries} />
        <Days draft={draft} type={type} />
        <Button type="submit">{words.show}</Button>
        <Button variant="default" onClick={reset}>
          {words.reset}
        </Button>
      </Group>
    </form>
  );
};
