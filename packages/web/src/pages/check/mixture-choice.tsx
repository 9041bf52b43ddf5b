import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type Knowledge, readsMixture } from '@primum/engine';
import { useId, useState } from 'react';
import { useWords } from '../../words/language.tsx';
import type { Known } from '../protocol/known/known.ts';
import { WORDS } from './words.ts';

/**
 * Whether a rule on a procedure looks at what is in the mixture.
 * @example hasMixture(knowledge, 'some-id')
 */
export const hasMixture = ({ rules }: Pick<Knowledge, 'rules'>, procedure: string): boolean =>
  rules.some(({ criterion, columns }) => columns[procedure]?.kind === 'ruling' && readsMixture(criterion));

/** What is in the mixture: null where nobody has said, nothing at all where the list is empty. */
export type Mixture = readonly string[] | null;

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
