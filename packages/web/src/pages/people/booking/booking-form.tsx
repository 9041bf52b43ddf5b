import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';
import { useKnowledge } from '../knowledge.ts';
import type { Booking } from '../queries.ts';
import '../people.css';
import { bookingFrom, type Draft } from './draft.ts';
import { PlanFields } from './plan-fields.tsx';
import { Practitioner } from './practitioner.tsx';

interface FieldsProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

const When = ({ draft, onDraft }: FieldsProps) => {
  const words = useWords(WORDS);
  return (
    <Group align="flex-end">
      <TextInput
        type="date"
        label={words.day}
        value={draft.day}
        max="2999-12-31"
        onChange={({ currentTarget }) => onDraft({ ...draft, day: currentTarget.value })}
        required
      />
      <TextInput
        type="time"
        label={words.time}
        value={draft.time}
        onChange={({ currentTarget }) => onDraft({ ...draft, time: currentTarget.value.slice(0, 5) })}
        required
      />
    </Group>
  );
};

const Procedures = ({ draft, onDraft, missing }: FieldsProps & { readonly missing: boolean }) => {
  const words = useWords(WORDS);
  const { procedures: all } = useKnowledge();
  const { procedures } = draft;
  if (all === undefined) return <Waiting />;
  return (
    <Stack component="fieldset" className="boxed" gap="xs" aria-describedby={missing ? 'no-procedure' : undefined}>
      <legend>{words.procedures}</legend>
      {missing && (
        <Text id="no-procedure" role="alert" c="var(--primum-contraindicated)" fw={650}>
          {words.chooseOne}
        </Text>
      )}
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={procedures.includes(id)}
          onChange={({ currentTarget }) =>
            onDraft({
              ...draft,
              procedures: currentTarget.checked ? [...procedures, id] : procedures.filter((one) => one !== id),
            })
          }
        />
      ))}
    </Stack>
  );
};

const Plans = ({ draft, onDraft }: FieldsProps) => {
  const { procedures: all = [] } = useKnowledge();
  return all
    .filter(({ id }) => draft.procedures.includes(id))
    .map((procedure) => (
      <PlanFields
        key={procedure.id}
        procedure={procedure}
        plan={draft.planned[procedure.id] ?? {}}
        onPlan={(plan) => onDraft({ ...draft, planned: { ...draft.planned, [procedure.id]: plan } })}
      />
    ));
};

const Note = ({ draft, onDraft }: FieldsProps) => {
  const words = useWords(WORDS);
  return (
    <Textarea
      label={words.note}
      description={words.noteHint}
      value={draft.note}
      maxLength={2000}
      onChange={({ currentTarget }) => onDraft({ ...draft, note: currentTarget.value })}
    />
  );
};

interface BookingFormProps {
  readonly first: Draft;
  readonly refused: ReactNode;
  readonly isPending: boolean;
  readonly onBooking: (booking: Booking) => void;
  readonly back: ReactNode;
}

/** An appointment, to be typed. What was typed stays when it is refused. */
export const BookingForm = ({ first, refused, isPending, onBooking, back }: BookingFormProps) => {
  const words = useWords(WORDS);
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const fields = { draft, onDraft: setDraft };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (draft.procedures.length > 0) onBooking(bookingFrom(draft));
      }}
    >
      <Stack maw="40rem">
        <When {...fields} />
        <Procedures {...fields} missing={tried && draft.procedures.length === 0} />
        <Plans {...fields} />
        <Practitioner value={draft.practitioner} onValue={(practitioner) => setDraft({ ...draft, practitioner })} />
        <Note {...fields} />
        {refused}
        <Group>
          <Button type="submit" loading={isPending}>
            {words.save}
          </Button>
          {back}
        </Group>
      </Stack>
    </form>
  );
};
