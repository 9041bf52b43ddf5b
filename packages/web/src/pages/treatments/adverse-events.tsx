import { NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { AdverseEvent } from '@primum/contract';
import { useQuery } from '@tanstack/react-query';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { todayHere } from '../people/coming.ts';
import { pathOf, type Whose } from '../people/queries.ts';
import { eventBody } from './adverse-event.ts';
import { WORDS } from './after-words.ts';
import { KeepForm } from './keep-form.tsx';
import { adverseEventsQuery } from './queries.ts';

interface Props {
  readonly whose: Whose;
  readonly treatment: string;
}

const SEVERITIES = ['mild', 'moderate', 'severe'] as const;

const Fields = () => {
  const words = useWords(WORDS);
  return (
    <>
      <TextInput type="date" name="on" label={words.began} defaultValue={todayHere()} max={todayHere()} required />
      <Textarea name="what" label={words.what} maxLength={2000} autosize minRows={2} required />
      <NativeSelect
        name="severity"
        label={words.severity}
        required
        data={[{ value: '', label: words.choose }, ...SEVERITIES.map((value) => ({ value, label: words[value] }))]}
      />
      <Textarea name="actions" label={words.actions} maxLength={2000} autosize />
      <NativeSelect
        name="reported"
        label={words.reported}
        data={[
          { value: '', label: words.reportedNotSaid },
          { value: 'yes', label: words.reportedYes },
          { value: 'no', label: words.reportedNo },
        ]}
      />
    </>
  );
};

const Event = ({ one: { on, authorName, severity, what, actions, reported } }: { readonly one: AdverseEvent }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  return (
    <li>
      <Text size="sm" className="quiet">
        {words.by(authorName ?? words.somebody, day(on))}
      </Text>
      <Text className="wrapped">
        <strong>{words[severity]}</strong>
        {`: ${what}`}
      </Text>
      {actions !== null && <Text className="wrapped">{words.doneSaid(actions)}</Text>}
      {reported !== null && <Text>{reported ? words.told : words.notTold}</Text>}
    </li>
  );
};

/** What went wrong after a treatment, and writing down more. */
export const AdverseEvents = ({ whose, treatment }: Props) => {
  const words = useWords(WORDS);
  const { data, error, refetch } = useQuery(adverseEventsQuery(whose, treatment));
  return (
    <Stack component="section" gap="sm" aria-labelledby="adverse">
      <Title order={2} size="h3" id="adverse">
        {words.adverse}
      </Title>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data?.length === 0 && <Text className="quiet">{words.noAdverse}</Text>}
      <ul className="plain-list">
        {data?.map((one) => (
          <Event key={one.number} one={one} />
        ))}
      </ul>
      <details className="folded">
        <summary>{words.addAdverse}</summary>
        <KeepForm
          whose={whose}
          path={`${pathOf(whose)}/adverse-events`}
          label={words.keepAdverse}
          bodyOf={(typed) => eventBody(typed, treatment)}
        >
          <Fields />
        </KeepForm>
      </details>
    </Stack>
  );
};
