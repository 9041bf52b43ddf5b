import { Alert, Button, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../../../api/request.ts';
import { ButtonLink } from '../../../parts/link.tsx';
import { Page } from '../../../parts/page.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { textOf } from '../../../session/text-of.ts';
import { useWords } from '../../../words/language.tsx';
import { refusalOf } from '../person-form.tsx';
import { pathOf, personQuery, type Whose } from '../queries.ts';
import { WORDS } from './words.ts';

const REASONS = ['asked-for', 'retention-over', 'entered-in-error'] as const;

/** What is gone, and what is left. */
interface Erased {
  readonly unreadable: number;
  readonly remains: readonly string[];
}

const Choices = () => {
  const words = useWords(WORDS);
  return (
    <>
      <NativeSelect
        name="reason"
        label={words.reason}
        required
        data={[{ value: '', label: words.choose }, ...REASONS.map((value) => ({ value, label: words[value] }))]}
      />
      <NativeSelect
        name="retention"
        label={words.retention}
        description={words.retentionHint}
        required
        data={[
          { value: '', label: words.choose },
          { value: 'over', label: words.over },
          { value: 'none', label: words.noDuty },
        ]}
      />
      <TextInput name="note" label={words.note} description={words.noteHint} maxLength={500} autoComplete="off" />
    </>
  );
};

const Confirm = ({ name }: { readonly name: string }) => {
  const words = useWords(WORDS);
  return (
    <TextInput
      label={words.typeName}
      required
      autoComplete="off"
      onChange={({ currentTarget }) =>
        currentTarget.setCustomValidity(currentTarget.value.trim() === name.trim() ? '' : words.nameWrong(name))
      }
    />
  );
};

interface FormProps {
  readonly whose: Whose;
  readonly name: string;
  readonly onErased: (erased: Erased) => void;
}

const Form = ({ whose, name, onErased }: FormProps) => {
  const words = useWords(WORDS);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: object) => ask<Erased>('DELETE', pathOf(whose), { body }),
    onSuccess: ({ value }) => onErased(value),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { reason, retention, note = '' } = textOf(event.currentTarget);
        mutate({ reason, retention, ...(note.trim() !== '' && { note: note.trim() }) });
      }}
    >
      <Stack maw="34rem">
        <Choices />
        <Confirm name={name} />
        {refusalOf(error)}
        <Group>
          <Button type="submit" color="red.9" loading={isPending}>
            {words.eraseNow}
          </Button>
          <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={whose}>
            {words.back}
          </ButtonLink>
        </Group>
      </Stack>
    </form>
  );
};

const Gone = ({ erased: { unreadable, remains } }: { readonly erased: Erased }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  return (
    <Page title={words.erased}>
      <Text role="status">{words.unreadable(unreadable)}</Text>
      <Text fw={650}>{words.remains}</Text>
      <List>
        {remains.map((one) => (
          <List.Item key={one}>{one}</List.Item>
        ))}
      </List>
      <Group>
        <ButtonLink to="/clinics/$clinic/people" params={{ clinic }}>
          {words.toList}
        </ButtonLink>
      </Group>
    </Page>
  );
};

const useErased = ({ clinic, person }: Whose) => {
  const client = useQueryClient();
  const kept = ['erased', clinic, person];
  const { data } = useQuery<Erased | null>({ queryKey: kept, queryFn: () => null, enabled: false, initialData: null });
  const onErased = (erased: Erased): void => {
    client.setQueryData(kept, erased);
    const own = client.getQueryCache().findAll({
      predicate: ({ queryKey }) => queryKey.includes(person) && queryKey[0] !== 'erased',
    });
    for (const query of own) client.removeQueries({ queryKey: query.queryKey });
    void client.invalidateQueries({ queryKey: ['people', clinic] });
  };
  return { erased: data, onErased };
};

/** Erasing a client, for good. */
export const Erase = () => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { erased, onErased } = useErased(whose);
  const { data, error, refetch } = useQuery({ ...personQuery(whose), enabled: erased === null });
  if (erased !== null) return <Gone erased={erased} />;
  if (data === undefined && error === null) return <Waiting />;
  return (
    <Page title={words.eraseTitle(data?.value.name ?? '…')} tab={words.eraseTitle('…')}>
      {data === undefined && <Refused error={error} again={() => void refetch()} />}
      {role !== 'director' && <Text>{words.onlyDirector}</Text>}
      {data !== undefined && role === 'director' && (
        <>
          <Alert color="red" variant="outline">
            <Text fw={650}>{words.eraseWarning}</Text>
            {words.eraseExport}
          </Alert>
          <Form whose={whose} name={data.value.name} onErased={onErased} />
        </>
      )}
    </Page>
  );
};
