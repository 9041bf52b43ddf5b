import { Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Components } from '../people/booking/mixture.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import '../people/people.css';
import { Aftercare } from './aftercare.tsx';
import type { Draft } from './draft.ts';
import { Products } from './products.tsx';
import { WORDS } from './words.ts';

/** What is typed of what was done. */
export interface TreatmentFieldsProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly procedure: string;
  /** The day on which it was done. */
  readonly day: string;
}

const WhenAndWhere = ({ draft, onDraft }: TreatmentFieldsProps) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const { knowledge, nameOf } = useKnowledge();
  const areas = Object.keys(knowledge?.areas ?? {})
    .map((value) => ({ value, label: nameOf('areas', value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
  return (
    <Group align="flex-end">
      <TextInput
        type="time"
        label={words.time}
        value={draft.time}
        required
        onChange={({ currentTarget }) => onDraft({ ...draft, time: currentTarget.value.slice(0, 5) })}
      />
      <NativeSelect
        label={words.area}
        value={draft.area}
        data={[{ value: '', label: words.notStated }, ...areas]}
        onChange={({ currentTarget }) => onDraft({ ...draft, area: currentTarget.value })}
      />
    </Group>
  );
};

const Mixture = ({ draft, onDraft }: TreatmentFieldsProps) => {
  const words = useWords(WORDS);
  const { components } = draft;
  return (
    <Stack component="fieldset" className="boxed" gap="xs">
      <legend>{words.mixture}</legend>
      <Checkbox
        label={words.mixtureStated}
        description={words.mixtureHint}
        checked={components !== undefined}
        onChange={({ currentTarget }) => onDraft({ ...draft, components: currentTarget.checked ? [] : undefined })}
      />
      {components !== undefined && (
        <Components components={components} onComponents={(all) => onDraft({ ...draft, components: all })} />
      )}
    </Stack>
  );
};

/** The fields of a treatment. */
export const TreatmentFields = (props: TreatmentFieldsProps) => {
  const words = useWords(WORDS);
  const { draft, onDraft, procedure, day } = props;
  return (
    <>
      <WhenAndWhere {...props} />
      <Products rows={draft.rows} day={day} onRows={(rows) => onDraft({ ...draft, rows })} />
      <Mixture {...props} />
      <Textarea
        label={words.settings}
        value={draft.settings}
        maxLength={2000}
        autosize
        onChange={({ currentTarget }) => onDraft({ ...draft, settings: currentTarget.value })}
      />
      <Aftercare procedure={procedure} given={draft.given} onGiven={(given) => onDraft({ ...draft, given })} />
      <Textarea
        label={words.note}
        value={draft.note}
        maxLength={2000}
        autosize
        onChange={({ currentTarget }) => onDraft({ ...draft, note: currentTarget.value })}
      />
    </>
  );
};
