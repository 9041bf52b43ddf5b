import { Button, Checkbox, Group, List, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Refused } from '../../parts/refused.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { colleaguesQuery } from '../../session/colleagues.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import type { Overrides, Which } from './kept.ts';
import { WORDS } from './override-words.ts';
import { type Overriding, SHORTEST, useOverride } from './overriding.ts';
import type { Standing } from './standing.ts';

/** What was chosen so far. */
interface Draft {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly text: string;
  readonly second: string;
}

interface Fields {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

const EMPTY: Draft = Object.freeze({ rules: Object.freeze([]), reason: '', text: '', second: '' });

const needsSecond = (open: readonly Standing[], { rules }: Draft): boolean =>
  open.some(({ rule, second }) => second && rules.includes(rule));

const bodyOf = (open: readonly Standing[], { rules, reason, text, second }: Draft): Overriding | null => {
  const isWhole = rules.length > 0 && reason !== '' && text.trim().length >= SHORTEST;
  if (!isWhole || (second === '' && needsSecond(open, { rules, reason, text, second }))) return null;
  return { rules, reason, text: text.trim(), ...(second !== '' && { second }) };
};

/** The second person, chosen from the colleagues who may be it. */
const Second = ({ draft, change, by }: Fields & { readonly by: readonly string[] }) => {
  const words = useWords(WORDS);
  const { clinic, account } = useAtWork();
  const { data = [], error, refetch } = useQuery(colleaguesQuery(clinic));
  const write = (second: string): void => change({ ...draft, second });
  if (error !== null) return <Refused error={error} again={() => void refetch()} />;
  const others = data.filter((one) => one.account !== account && by.includes(one.role));
  return (
    <NativeSelect
      label={words.second}
      data={[
        { value: '', label: words.choosePerson },
        ...others.map((one) => ({ value: one.account, label: one.name })),
      ]}
      value={draft.second}
      onChange={({ currentTarget }) => write(currentTarget.value)}
    />
  );
};

const Rules = ({ open, draft, change }: Fields & { readonly open: readonly Standing[] }) => {
  const words = useWords(WORDS);
  return (
    <fieldset className="choices">
      <legend>{words.choose}</legend>
      <Stack gap="xs">
        {open.map(({ rule, title }) => (
          <Checkbox
            key={rule}
            label={title}
            checked={draft.rules.includes(rule)}
            onChange={({ currentTarget }) =>
              change({
                ...draft,
                rules: currentTarget.checked ? [...draft.rules, rule] : draft.rules.filter((one) => one !== rule),
              })
            }
          />
        ))}
      </Stack>
    </fieldset>
  );
};

const Reasons = ({ overrides, draft, change }: Fields & { readonly overrides: Overrides }) => {
  const words = useWords(WORDS);
  return (
    <>
      <fieldset className="choices">
        <legend>{words.reason}</legend>
        <Stack gap="xs">
          {overrides.reasons.map(({ id, name }) => (
            <Radio
              key={id}
              name="reason"
              label={name}
              checked={draft.reason === id}
              onChange={() => change({ ...draft, reason: id })}
            />
          ))}
        </Stack>
      </fieldset>
      {overrides.noReasons.length > 0 && (
        <div>
          <Text fw={600}>{words.noReasons}</Text>
          <List>
            {overrides.noReasons.map(({ id, instead }) => (
              <List.Item key={id}>{instead}</List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  );
};

interface Props {
  readonly which: Which;
  readonly open: readonly Standing[];
  readonly overrides: Overrides;
  /** The way back, which stands before what records. */
  readonly children: ReactNode;
}

const Asked = ({ open, overrides, ...fields }: Pick<Props, 'open' | 'overrides'> & Fields) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const { draft, change } = fields;
  return (
    <>
      <Rules open={open} {...fields} />
      <Reasons overrides={overrides} {...fields} />
      <Textarea
        label={words.text}
        description={words.textHint(number(SHORTEST))}
        value={draft.text}
        maxLength={2000}
        rows={3}
        onChange={({ currentTarget: { value } }) => change({ ...draft, text: value })}
      />
      {needsSecond(open, draft) && <Second by={open.flatMap(({ by }) => by)} {...fields} />}
    </>
  );
};

/** Why somebody proceeds. Nothing is chosen before; to go back stands first. */
export const OverrideForm = ({ which, open, overrides, children }: Props) => {
  const words = useWords(WORDS);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useOverride(which);
  const body = bodyOf(open, draft);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (body !== null) mutate(body);
      }}
    >
      <Stack>
        <Asked open={open} overrides={overrides} draft={draft} change={setDraft} />
        {error !== null && <Refused error={error} />}
        {tried && body === null && <Text role="alert">{words.lacking}</Text>}
        <Group>
          {children}
          <Button type="submit" variant="default" loading={isPending}>
            {words.record}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
