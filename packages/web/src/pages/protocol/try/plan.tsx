import { Checkbox, Group, TextInput } from '@mantine/core';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { Choice } from '../parts/choice.tsx';
import { Part } from '../rule/part.tsx';
import { CheckList } from '../versions/check-list.tsx';
import type { Tried } from './tried.ts';
import { WORDS } from './words.ts';

interface Planning {
  readonly tried: Tried;
  readonly known: Known;
  readonly onTried: (part: Partial<Tried>) => void;
}

const MixtureFields = ({ tried: { mixture }, known, onTried }: Planning) => {
  const words = useWords(WORDS);
  const { components } = known.knowledge;
  return (
    <>
      <Choice
        label={words.mixture}
        options={[
          { value: 'not-stated', label: words.notStated },
          { value: 'stated', label: words.stated },
        ]}
        value={mixture === null ? 'not-stated' : 'stated'}
        onValue={(value) => onTried({ mixture: value === 'stated' ? [] : null })}
      />
      {mixture !== null && (
        <CheckList
          legend={words.components}
          options={Object.keys(components).map((value) => ({ value, label: known.voice.name('components', value) }))}
          chosen={mixture}
          onChange={(chosen) => onTried({ mixture: chosen })}
        />
      )}
    </>
  );
};

/** Which procedures, on which day, with which mixture. */
export const Plan = ({ tried, known, onTried }: Planning) => {
  const words = useWords(WORDS);
  return (
    <Part title={words.plan}>
      <TextInput
        type="date"
        label={words.on}
        value={tried.on}
        required
        onChange={({ currentTarget }) => currentTarget.value !== '' && onTried({ on: currentTarget.value })}
      />
      <CheckList
        legend={words.procedures}
        options={known.knowledge.procedures.map(({ id }) => ({ value: id, label: known.voice.name('procedures', id) }))}
        chosen={tried.procedures}
        onChange={(procedures) => onTried({ procedures })}
      />
      <MixtureFields tried={tried} known={known} onTried={onTried} />
    </Part>
  );
};

/** Who the invented patient is, and whether silence is a no. */
export const PatientFields = ({ tried, onTried }: Omit<Planning, 'known'>) => {
  const words = useWords(WORDS);
  const sexes = [
    { value: 'female', label: words.female },
    { value: 'male', label: words.male },
    { value: 'other', label: words.other },
    { value: 'unknown', label: words.sexUnknown },
  ];
  return (
    <Part title={words.patient}>
      <Group align="end" gap="sm">
        <TextInput
          type="date"
          label={words.birthDate}
          value={tried.birthDate}
          onChange={({ currentTarget }) => onTried({ birthDate: currentTarget.value })}
        />
        <Choice
          label={words.sex}
          empty={words.notGiven}
          options={sexes}
          value={tried.sex}
          onValue={(sex) => onTried({ sex })}
        />
      </Group>
      <Checkbox
        label={words.complete}
        checked={tried.complete}
        onChange={({ currentTarget }) => onTried({ complete: currentTarget.checked })}
      />
    </Part>
  );
};
