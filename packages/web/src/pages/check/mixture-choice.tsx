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

interface Chosen extends Props {
  readonly mixture: readonly string[];
}

/** All components by name; of the many, those that were chosen once stay in sight, the rest is found. */
const useComponents = ({ mixture, known: { voice, knowledge } }: Chosen) => {
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState(mixture);
  const sought = wanted.trim().toLowerCase();
  const all = Object.keys(knowledge.components)
    .map((id) => ({ id, name: voice.name('components', id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, knowledge.lang));
  const found = sought === '' ? [] : all.filter(({ name }) => name.toLowerCase().includes(sought));
  return {
    wanted,
    setWanted,
    keep: (id: string) => setChosen([...chosen, id]),
    ticked: all.filter(({ id }) => mixture.includes(id)).map(({ name }) => name),
    shown: all.filter((one) => chosen.includes(one.id) || found.includes(one)),
    isMissed: sought !== '' && found.length === 0,
  };
};

const Components = (props: Chosen) => {
  const words = useWords(WORDS);
  const { mixture, change } = props;
  const { wanted, setWanted, keep, ticked, shown, isMissed } = useComponents(props);
  const tick = (id: string, isTicked: boolean): void => {
    if (isTicked) keep(id);
    change(isTicked ? [...mixture, id] : mixture.filter((one) => one !== id));
  };
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
      <Text role="status" size="sm" className="quiet">
        {isMissed && words.noneFound}
      </Text>
      <div className="components">
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={mixture.includes(id)}
            onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
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
