import { Button, Group, Text } from '@mantine/core';
import type { Result } from '@primum/engine';
import { useState } from 'react';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { Part } from '../rule/part.tsx';
import type { Tried } from './tried.ts';
import { WORDS } from './words.ts';

const Row = ({
  result,
  known,
  onRemove,
}: {
  readonly result: Result;
  readonly known: Known;
  readonly onRemove: () => void;
}) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const name = known.voice.name('measurements', result.kind ?? '');
  return (
    <Group justify="space-between">
      <Text>{`${name}: ${written.number(result.value)} ${result.unit} (${written.day(result.on)})`}</Text>
      <Button variant="default" size="xs" aria-label={words.remove(name)} onClick={onRemove}>
        {words.removeShort}
      </Button>
    </Group>
  );
};

interface Adding {
  readonly on: string;
  readonly known: Known;
  readonly onResult: (result: Result) => void;
}

const emptyResult = (on: string) => ({ kind: '', value: '', unit: '', on });

const optionsOf = ({ knowledge, voice }: Known, kind: string) => {
  const own = knowledge.measurements.filter(({ of }) => of === null);
  return {
    kinds: own.map(({ id }) => ({ value: id, label: voice.name('measurements', id) })),
    units: (own.find(({ id }) => id === kind)?.scales ?? [])
      .flatMap(({ units }) => Object.keys(units))
      .map((value) => ({ value, label: value })),
  };
};

const AddResult = ({ on, known, onResult }: Adding) => {
  const words = useWords(WORDS);
  const [draft, setDraft] = useState(() => emptyResult(on));
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const { kinds, units } = optionsOf(known, draft.kind);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onResult({ ...draft, value: Number(draft.value) });
        setDraft(emptyResult(on));
      }}
    >
      <Group align="end" gap="sm">
        <Choice
          label={words.measurement}
          required
          empty={words.choose}
          options={kinds}
          value={draft.kind}
          onValue={(kind) => change({ kind, unit: '' })}
        />
        <Field type="number" label={words.value} value={draft.value} required onValue={(value) => change({ value })} />
        <Choice
          label={words.unit}
          required
          empty={words.choose}
          options={units}
          value={draft.unit}
          onValue={(unit) => change({ unit })}
        />
        <Field type="date" label={words.day} value={draft.on} required onValue={(day) => change({ on: day })} />
        <Button type="submit" variant="default">
          {words.addResult}
        </Button>
      </Group>
    </form>
  );
};

/** Results of the invented patient. */
export const Results = ({
  tried: { measurements, on },
  known,
  onResults,
}: {
  readonly tried: Tried;
  readonly known: Known;
  readonly onResults: (results: readonly Result[]) => void;
}) => {
  const words = useWords(WORDS);
  return (
    <Part title={words.results}>
      {measurements.map((result) => (
        <Row
          key={JSON.stringify(result)}
          result={result}
          known={known}
          onRemove={() => onResults(measurements.filter((one) => one !== result))}
        />
      ))}
      <AddResult on={on} known={known} onResult={(result) => onResults([...measurements, result])} />
    </Part>
  );
};
