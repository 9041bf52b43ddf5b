import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { CorrectTreatmentBody, Treatment } from '@primum/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../api/request.ts';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { NotSaved } from '../people/changed.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import { versionTag, type Whose } from '../people/queries.ts';
import { doneFrom, draftOf } from './draft.ts';
import { touched, treatmentPath, treatmentQuery } from './queries.ts';
import { TreatmentFields } from './treatment-form.tsx';
import { WORDS } from './words.ts';

const useCorrect = (whose: Whose, first: Treatment) => {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [now, setNow] = useState<Treatment | null>(null);
  const { id } = first;
  const { version } = now ?? first;
  const correct = useMutation({
    mutationFn: (body: CorrectTreatmentBody) =>
      ask('PUT', treatmentPath(whose, id), { body, version: versionTag(version) }),
    onSuccess: async () => {
      await Promise.all(touched(whose).map((queryKey) => client.invalidateQueries({ queryKey })));
      await navigate({
        to: '/clinics/$clinic/people/$person/treatments/$treatment',
        params: { ...whose, treatment: id },
      });
    },
  });
  const again = async (): Promise<void> =>
    setNow((await client.fetchQuery({ ...treatmentQuery(whose, id, lang), staleTime: 0 })).value);
  return { correct, again: () => void again(), now };
};

interface FormProps {
  readonly whose: Whose;
  readonly first: Treatment;
}

const Buttons = ({ whose, first, isPending }: FormProps & { readonly isPending: boolean }) => {
  const words = useWords(WORDS);
  return (
    <Group>
      <Button type="submit" loading={isPending}>
        {words.saveCorrection}
      </Button>
      <ButtonLink
        variant="default"
        to="/clinics/$clinic/people/$person/treatments/$treatment"
        params={{ ...whose, treatment: first.id }}
      >
        {words.cancel}
      </ButtonLink>
    </Group>
  );
};

const useServed = (): string | undefined => {
  const { knowledge } = useKnowledge();
  return knowledge === undefined ? undefined : `${knowledge.version} ${knowledge.sha256.slice(0, 8)}`;
};

const Form = ({ whose, first }: FormProps) => {
  const words = useWords(WORDS);
  const { moment } = useWritten();
  const served = useServed();
  const [draft, setDraft] = useState(() => draftOf(first));
  const [why, setWhy] = useState('');
  const { correct, again, now } = useCorrect(whose, first);
  const day = first.at.slice(0, 10);
  const done = doneFrom(draft, day, first.aftercare.version ?? served);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        correct.mutate({ ...done, ...(first.by !== undefined && { by: first.by }), why: why.trim() });
      }}
    >
      <Stack maw="48rem">
        <TreatmentFields draft={draft} onDraft={setDraft} procedure={first.procedure} day={day} />
        <TextInput
          label={words.why}
          value={why}
          required
          maxLength={300}
          autoComplete="off"
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
        <NotSaved
          error={correct.error}
          again={again}
          now={now === null ? null : <Text role="status">{words.keptNow(moment(now.written.at))}</Text>}
        />
        <Buttons whose={whose} first={first} isPending={correct.isPending} />
      </Stack>
    </form>
  );
};

/** Correcting what was written down of a treatment. */
export const CorrectTreatment = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const { person = '', treatment = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { data, error, refetch } = useQuery({ ...treatmentQuery(whose, treatment, lang), staleTime: 0, gcTime: 0 });
  return (
    <Page title={words.correctTitle(data?.value.name ?? '…')} tab={words.correctTitle('…')}>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Form whose={whose} first={data.value} />}
    </Page>
  );
};
