import { Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { Answer } from '@primum/engine';
import type { IntakeOption, IntakeTopic, Picked } from '@primum/words';
import { useWords } from '../../words/language.tsx';
import type { Draft } from './draft.ts';
import { Names } from './names.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly topic: IntakeTopic;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly today: string;
}

/** The last day of something, where a rule counts from it. */
export const LastDay = ({
  last,
  today,
  change,
  of,
}: {
  readonly last: string | undefined;
  readonly today: string;
  readonly change: (last: string | undefined) => void;
  readonly of: string;
}) => {
  const words = useWords(WORDS);
  return (
    <TextInput
      type="date"
      size="xs"
      label={
        <>
          {words.last}
          <span className="hidden">: {of}</span>
        </>
      }
      max={today}
      value={last ?? ''}
      onChange={({ currentTarget: { value } }) => change(value === '' ? undefined : value)}
    />
  );
};

const withLast = ({ answer }: Picked, last: string | undefined): Picked => ({
  answer,
  ...(last !== undefined && { last }),
});

type Pick = (concept: string, picked: Picked | null) => void;

/** Something asked beside another yes, with three answers of its own. */
const Beside = ({
  option,
  draft,
  pick,
}: {
  readonly option: IntakeOption;
  readonly draft: Draft;
  readonly pick: Pick;
}) => {
  const words = useWords(WORDS);
  return (
    <fieldset className="choices">
      <legend>{option.text}</legend>
      <Group>
        {(['yes', 'no', 'unknown'] as const satisfies readonly Answer[]).map((answer) => (
          <Radio
            key={answer}
            name={`beside-${option.concept}`}
            label={words[answer]}
            checked={draft.picked[option.concept]?.answer === answer}
            onChange={() => pick(option.concept, { answer })}
          />
        ))}
      </Group>
    </fieldset>
  );
};

const Option = ({
  option,
  draft,
  pick,
  today,
}: Omit<Props, 'topic' | 'change'> & { option: IntakeOption; pick: Pick }) => {
  const picked = draft.picked[option.concept];
  return (
    <div>
      <Checkbox
        label={option.text}
        checked={picked?.answer === 'yes'}
        onChange={({ currentTarget }) => pick(option.concept, currentTarget.checked ? { answer: 'yes' } : null)}
      />
      {option.dated && picked?.answer === 'yes' && (
        <LastDay
          last={picked.last}
          of={option.text}
          today={today}
          change={(last) => pick(option.concept, withLast(picked, last))}
        />
      )}
    </div>
  );
};

const picking =
  (draft: Draft, change: Props['change']): Pick =>
  (concept, picked) => {
    const { [concept]: _, ...others } = draft.picked;
    change({ ...draft, picked: picked === null ? others : { ...others, [concept]: picked } });
  };

/** Of one thing alone, only when it was last. */
const Only = ({ option, draft, change, today }: Omit<Props, 'topic'> & { readonly option: IntakeOption }) =>
  option.dated ? (
    <LastDay
      last={draft.picked[option.concept]?.last}
      of={option.text}
      today={today}
      change={(last) => picking(draft, change)(option.concept, withLast({ answer: 'yes' }, last))}
    />
  ) : null;

/** After a yes: which of these, and when it was last. */
export const Which = ({ topic, draft, change, today }: Props) => {
  const words = useWords(WORDS);
  const [only] = topic.options;
  if (topic.options.length === 1 && only !== undefined)
    return <Only option={only} draft={draft} change={change} today={today} />;
  const pick = picking(draft, change);
  const beside = topic.options.filter(({ after }) => after.some((one) => draft.picked[one]?.answer === 'yes'));
  return (
    <Stack gap="xs" role="group" aria-label={words.which}>
      {topic.names !== null && <Names topic={topic} draft={draft} change={change} today={today} />}
      <Text size="sm" className="quiet">
        {words.which}
      </Text>
      <div className="components">
        {topic.options
          .filter(({ after }) => after.length === 0)
          .map((option) => (
            <Option key={option.concept} option={option} draft={draft} pick={pick} today={today} />
          ))}
        <Checkbox
          label={words.none}
          checked={draft.none}
          onChange={({ currentTarget }) => change({ ...draft, none: currentTarget.checked })}
        />
        <Checkbox
          label={words.unsure}
          checked={draft.unsure}
          onChange={({ currentTarget }) => change({ ...draft, unsure: currentTarget.checked })}
        />
      </div>
      {beside.map((option) => (
        <Beside key={option.concept} option={option} draft={draft} pick={pick} />
      ))}
    </Stack>
  );
};
