import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { TreatBody } from '@primum/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../api/request.ts';
import { Empty } from '../../parts/empty.tsx';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { hereAt } from '../people/coming.ts';
import { useKnowledge } from '../people/knowledge.ts';
import { useOnce } from '../people/once.ts';
import { refusalOf } from '../people/person-form.tsx';
import { pathOf, personQuery, type Whose } from '../people/queries.ts';
import { decisionsQuery, type KeptScreening, keptQuery, type Which } from '../screening/kept.ts';
import { type Draft, doneFrom, EMPTY_ROW, goingAhead } from './draft.ts';
import { PrintCopy } from './print-copy.tsx';
import { touched } from './queries.ts';
import { TreatmentFields } from './treatment-form.tsx';
import { WORDS } from './words.ts';

const useTreat = (whose: Whose) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const once = useOnce();
  return useMutation({
    mutationFn: (body: TreatBody) =>
      ask<{ readonly id: string }>('POST', `${pathOf(whose)}/treatments`, { body, key: once.keyFor(body) }),
    onSuccess: async ({ value: { id } }) => {
      for (const queryKey of touched(whose)) void client.invalidateQueries({ queryKey });
      await navigate({
        to: '/clinics/$clinic/people/$person/treatments/$treatment',
        params: { ...whose, treatment: id },
      });
    },
  });
};

const firstDraft = ({ chart }: KeptScreening, procedure: string): Draft => {
  const { area = '', components } = chart.planned?.[procedure] ?? {};
  return {
    time: hereAt().slice(11),
    area,
    rows: [{ key: 0, ...EMPTY_ROW }],
    components,
    settings: '',
    given: false,
    note: '',
  };
};

interface FormProps {
  readonly which: Which;
  readonly kept: KeptScreening;
  readonly procedure: string;
}

const Form = ({ which: { number, ...whose }, kept, procedure }: FormProps) => {
  const words = useWords(WORDS);
  const { knowledge } = useKnowledge();
  const [draft, setDraft] = useState(() => firstDraft(kept, procedure));
  const { mutate, error, isPending } = useTreat(whose);
  const day = kept.report.on;
  const version = knowledge === undefined ? undefined : `${knowledge.version} ${knowledge.sha256.slice(0, 8)}`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ screening: number, procedure, ...doneFrom(draft, day, version) });
      }}
    >
      <Stack>
        <TreatmentFields draft={draft} onDraft={setDraft} procedure={procedure} day={day} />
        <PrintCopy whose={whose} screening={number} procedure={procedure} />
        {refusalOf(error)}
        <Group>
          <Button type="submit" loading={isPending}>
            {words.save}
          </Button>
          <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={whose}>
            {words.cancel}
          </ButtonLink>
        </Group>
      </Stack>
    </form>
  );
};

const Decided = ({ which, kept, going }: Omit<FormProps, 'procedure'> & { readonly going: readonly string[] }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { nameOf } = useKnowledge();
  const [procedure, setProcedure] = useState(going[0] ?? '');
  if (going.length === 0) return <Empty>{words.notDecided}</Empty>;
  return (
    <Stack maw="48rem">
      <Text className="quiet">{words.decidedFor(day(kept.report.on))}</Text>
      <NativeSelect
        label={words.procedure}
        value={procedure}
        data={going.map((value) => ({ value, label: nameOf('procedures', value) }))}
        onChange={({ currentTarget }) => setProcedure(currentTarget.value)}
      />
      <Form key={procedure} which={which} kept={kept} procedure={procedure} />
    </Stack>
  );
};

const OfScreening = ({ which }: { readonly which: Which }) => {
  const words = useWords(WORDS);
  const kept = useQuery(keptQuery(which));
  const decided = useQuery({ ...decisionsQuery(which), staleTime: 0 });
  const error = kept.error ?? decided.error;
  const again = (): void => {
    for (const query of [kept, decided]) if (query.error !== null) void query.refetch();
  };
  const { number, ...whose } = which;
  if (error !== null) return <Refused error={error} again={again} />;
  if (kept.data === undefined || decided.data === undefined) return <Waiting />;
  return (
    <>
      <Decided which={which} kept={kept.data} going={goingAhead(decided.data.decisions)} />
      <Group>
        <ButtonLink
          variant="default"
          to="/clinics/$clinic/people/$person/screenings/$number"
          params={{ ...whose, number: String(number) }}
        >
          {words.toScreening}
        </ButtonLink>
      </Group>
    </>
  );
};

/** Writing down what was done, after it was decided to go on. */
export const NewTreatment = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const { screening } = useSearch({ strict: false });
  const whose = { clinic, person };
  const { data } = useQuery(personQuery(whose));
  return (
    <Page title={words.newTitle(data?.value.name ?? '…')} tab={words.newTitle('…')}>
      {screening === undefined ? (
        <Empty>{words.noScreening}</Empty>
      ) : (
        <OfScreening which={{ ...whose, number: screening }} />
      )}
    </Page>
  );
};
