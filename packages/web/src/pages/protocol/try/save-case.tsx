import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type Chart, DISPOSITIONS, type Outcome, type Report } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, freshKey } from '../../../api/request.ts';
import { Refused } from '../../../parts/refused.tsx';
import { textOf } from '../../../session/text-of.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { Choice } from '../parts/choice.tsx';
import { Part } from '../rule/part.tsx';
import { download } from './download.ts';
import { chartOf, type Tried } from './tried.ts';
import { WORDS } from './words.ts';

const OUTCOMES: readonly Outcome[] = [...DISPOSITIONS.toReversed(), 'not-enough-information'];

type Expected = Readonly<Record<string, Outcome>>;

interface Saving {
  readonly tried: Tried;
  readonly report: Report;
  readonly known: Known;
}

/** A case as it is sent. */
interface CaseBody {
  readonly name: string;
  readonly chart: Chart;
  readonly on: string;
  readonly procedures: readonly string[];
  readonly expected: Expected;
  readonly note?: string;
}

const useSaving = (clinic: string) => {
  const client = useQueryClient();
  const [key, setKey] = useState(freshKey);
  return useMutation({
    mutationFn: (body: CaseBody) => ask('POST', `/clinics/${clinic}/cases`, { body, key }),
    onSuccess: () => {
      setKey(freshKey());
      return client.invalidateQueries({ queryKey: ['clinic', clinic, 'cases'] });
    },
  });
};

/** What has to come out: what comes out now, unless somebody says otherwise. */
const useExpected = (report: Report) => {
  const [other, setOther] = useState<Expected>({});
  const expected: Expected = Object.fromEntries(
    report.screenings.map(({ procedure, outcome }) => [procedure, other[procedure] ?? outcome]),
  );
  return { expected, expect: (procedure: string, outcome: Outcome) => setOther({ ...other, [procedure]: outcome }) };
};

const ExpectedFields = ({
  expected,
  expect,
  known: { voice },
}: {
  readonly expected: Expected;
  readonly expect: (procedure: string, outcome: Outcome) => void;
  readonly known: Known;
}) => {
  const words = useWords(WORDS);
  const options = OUTCOMES.map((value) => ({ value, label: outcomeWords(value, voice) }));
  return Object.entries(expected).map(([procedure, outcome]) => (
    <Choice
      key={procedure}
      label={words.expected(voice.name('procedures', procedure))}
      options={options}
      value={outcome}
      onValue={(value) => expect(procedure, OUTCOMES.find((one) => one === value) ?? outcome)}
    />
  ));
};

/** Keeps what is tried as a case of the clinic, or gives it as a file. */
export const SaveCase = ({ tried, report, known }: Saving) => {
  const words = useWords(WORDS);
  const { mutate, error, isPending, isSuccess } = useSaving(known.clinic);
  const { expected, expect } = useExpected(report);
  const about = { chart: chartOf(tried), on: tried.on, procedures: tried.procedures, expected };
  return (
    <Part title={words.save}>
      <Text>{words.saveAbout}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { name = '', note = '' } = textOf(event.currentTarget);
          mutate({ name, ...about, ...(note.trim() !== '' && { note }) });
        }}
      >
        <Stack gap="sm">
          {error !== null && <Refused error={error} />}
          <TextInput name="name" label={words.name} required />
          <ExpectedFields expected={expected} expect={expect} known={known} />
          <TextInput name="note" label={words.note} />
          <Group>
            <Button type="submit" loading={isPending}>
              {words.saveDo}
            </Button>
            <Button variant="default" onClick={() => download('case.json', about)}>
              {words.download}
            </Button>
            <Text role="status">{isSuccess && words.saved}</Text>
          </Group>
        </Stack>
      </form>
    </Part>
  );
};
