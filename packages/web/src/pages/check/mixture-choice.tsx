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
      <Text role="status">{ticked.length === 0 ? words.noneTicked : words.ticked(ticked.join(', '))}</Text>
      <TextInput
        type="search"
        autoComplete="off"
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

/** What is said of a mixture. Components without a tick say nothing, so they count as not stated. */
type Said = 'not-stated' | 'nothing' | 'components';
const SAID: readonly Said[] = ['not-stated', 'nothing', 'components'];

const saidOf = (mixture: Mixture): Said =>
  mixture === null ? 'not-stated' : mixture.length === 0 ? 'nothing' : 'components';

/** The planned mixture of a procedure: not stated, nothing at all, or its components. */
export const MixtureChoice = (props: Props) => {
  const words = useWords(WORDS);
  const name = useId();
  const { mixture, change, known, procedure } = props;
  const [said, setSaid] = useState<Said>(saidOf(mixture));
  const choose = (chosen: Said): void => {
    setSaid(chosen);
    change(chosen === 'nothing' ? [] : null);
  };
  return (
    <fieldset className="choices">
      <legend>
        {words.mixture}
        <span className="hidden">: {known.voice.name('procedures', procedure)}</span>
      </legend>
      <Stack gap="xs">
        <div className="answers">
          {SAID.map((one) => (
            <Radio key={one} name={name} label={words[one]} checked={said === one} onChange={() => choose(one)} />
          ))}
        </div>
        {said === 'components' && (
          <Components {...props} mixture={mixture ?? []} change={(ids) => change(ids?.length === 0 ? null : ids)} />
        )}
      </Stack>
    </fieldset>
  );
};
