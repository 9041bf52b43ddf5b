import { TextInput } from '@mantine/core';
import { DISPOSITIONS } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { Choice } from '../parts/choice.tsx';
import { CheckList } from './check-list.tsx';
import { needsEnd } from './choices.ts';
import type { Draft } from './draft.ts';
import { WORDS } from './propose-words.ts';

const GRAVE = DISPOSITIONS.filter((one) => one !== 'no-contraindication-found').toReversed();

interface Filled {
  readonly draft: Draft;
  readonly known: Known;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Whose clearance lowers it, and for how long. */
const ClearanceFields = ({ draft, known: { knowledge, voice }, onChange }: Filled) => {
  const words = useWords(WORDS);
  return (
    <>
      <CheckList
        legend={words.byRole}
        options={knowledge.roles.map((value) => ({ value, label: voice.name('roles', value) }))}
        chosen={draft.by}
        onChange={(by) => onChange({ by })}
      />
      <TextInput
        type="number"
        min={1}
        label={words.term}
        value={draft.term}
        required
        onChange={({ currentTarget }) => onChange({ term: currentTarget.value })}
      />
    </>
  );
};

/** How strict, until when, and whose clearance lowers it. */
export const StricterFields = ({ draft, known, onChange }: Filled) => {
  const words = useWords(WORDS);
  const { knowledge, texts, voice } = known;
  const { disposition, procedures } = draft;
  const rule = knowledge.rules.find(({ id }) => id === draft.rule);
  return (
    <>
      <Choice
        label={words.disposition}
        options={GRAVE.map((value) => ({ value, label: outcomeWords(value, voice) }))}
        value={disposition}
        onValue={(value) => onChange({ disposition: GRAVE.find((one) => one === value) ?? 'contraindicated' })}
      />
      {rule !== undefined && needsEnd(rule, procedures, disposition) && (
        <Choice
          label={words.until}
          required
          empty={words.choose}
          options={Object.entries(texts.events).map(([value, label]) => ({ value, label }))}
          value={draft.until}
          onValue={(until) => onChange({ until })}
        />
      )}
      {disposition === 'clearance-required' && <ClearanceFields draft={draft} known={known} onChange={onChange} />}
    </>
  );
};
