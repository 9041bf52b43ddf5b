import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useWords } from '../../words/language.tsx';
import type { Known } from '../protocol/known/known.ts';
import type { Mixture } from './takes-mixture.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly mixture: Mixture;
  readonly change: (mixture: Mixture) => void;
  readonly known: Known;
  readonly procedure: string;
}

const Components = ({ mixture, change, known }: Props & { readonly mixture: readonly string[] }) => {
  const words = useWords(WORDS);
  const [wanted, setWanted] = useState('');
  const { voice, knowledge } = known;
  const all = Object.keys(knowledge.components)
    .map((id) => ({ id, name: voice.name('components', id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, knowledge.lang));
  const shown = all.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const ticked = all.filter(({ id }) => mixture.includes(id)).map(({ name }) => name);
  return (
    <Stack gap="xs">
      <Text role="status">{ticked.length === 0 ? words.nothingIn : words.ticked(ticked.join(', '))}</Text>
      <TextInput
        type="search"
        label={words.search}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className="components">
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={mixture.includes(id)}
            onChange={({ currentTarget }) =>
              change(currentTarget.checked ? [...mixture, id] : mixture.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </Stack>
  );
};

/** The planned mixture of a procedure: not stated, or its components. */
export const MixtureChoice = (props: Props) => {
  const words = useWords(WORDS);
  const name = useId();
  const { mixture, change, known, procedure } = props;
  return (
    <fieldset className="choices">
      <legend>
        {words.mixture}
        <span className="hidden">: {known.voice.name('procedures', procedure)}</span>
      </legend>
      <Stack gap="xs">
        <div className="answers">
          <Radio name={name} label={words.notStated} checked={mixture === null} onChange={() => change(null)} />
          <Radio name={name} label={words.stated} checked={mixture !== null} onChange={() => change([])} />
        </div>
        {mixture !== null && <Components {...props} mixture={mixture} />}
      </Stack>
    </fieldset>
  );
};
