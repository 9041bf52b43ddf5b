import { Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { Treatment } from '@primum/contract';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { todayHere } from '../people/coming.ts';
import type { Whose } from '../people/queries.ts';
import { WORDS } from './after-words.ts';
import { KeepForm } from './keep-form.tsx';
import { treatmentPath } from './queries.ts';

interface Props {
  readonly whose: Whose;
  readonly treatment: Treatment;
}

const STATES = ['well', 'concern'] as const;

const bodyOf = ({ on, state, text = '' }: Readonly<Record<string, string>>) => ({ on, state, text: text.trim() });

const Form = ({ whose, treatment }: Props) => {
  const words = useWords(WORDS);
  return (
    <KeepForm
      whose={whose}
      path={`${treatmentPath(whose, treatment.id)}/follow-ups`}
      label={words.keepFollowUp}
      bodyOf={bodyOf}
    >
      <TextInput
        type="date"
        name="on"
        label={words.askDay}
        defaultValue={todayHere()}
        min={treatment.at.slice(0, 10)}
        max={todayHere()}
        required
      />
      <Stack component="fieldset" className="boxed" gap="xs">
        <legend>{words.state}</legend>
        {STATES.map((value) => (
          <Radio key={value} name="state" value={value} label={words[value]} required />
        ))}
      </Stack>
      <Textarea name="text" label={words.text} maxLength={2000} required />
    </KeepForm>
  );
};

/** How the client was afterwards, and asking again. */
export const FollowUps = ({ whose, treatment }: Props) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  return (
    <Stack component="section" gap="sm" aria-labelledby="follow-ups">
      <Title order={2} size="h3" id="follow-ups">
        {words.followUps}
      </Title>
      {treatment.followUps.length === 0 && <Text className="quiet">{words.noFollowUp}</Text>}
      <ul className="plain-list">
        {treatment.followUps.map(({ number, on, authorName, state, text }) => (
          <li key={number}>
            <Text size="sm" className="quiet">
              {words.by(authorName ?? words.somebody, day(on))}
            </Text>
            <Text className="wrapped">
              <strong>{words[state]}</strong>
              {`: ${text}`}
            </Text>
          </li>
        ))}
      </ul>
      <Text className="quiet">{words.concernHint}</Text>
      <Form whose={whose} treatment={treatment} />
    </Stack>
  );
};
