import { Text, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { byTopic, topicName } from '../known/topics.ts';
import { Choice, type OptionGroup } from '../parts/choice.tsx';
import { CheckList } from './check-list.tsx';
import { offChoices } from './choices.ts';
import type { Draft } from './draft.ts';
import { WORDS } from './propose-words.ts';
import { StricterFields } from './stricter-fields.tsx';

interface Filled {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Rules by topic; only those of which something can be switched off, where that is wanted. */
const groupsIn = ({ knowledge, texts, voice }: Known, { kind }: Draft): readonly OptionGroup[] => {
  const rules = knowledge.rules.filter((rule) => kind !== 'off' || offChoices(knowledge, rule).length > 0);
  return byTopic(rules).map(([topic, some]) => ({
    group: topicName(topic, texts),
    items: some.map(({ id }) => ({ value: id, label: voice.rule(id) })),
  }));
};

const WhyFields = ({ draft, onChange }: Filled) => {
  const words = useWords(WORDS);
  return (
    <>
      <Textarea
        label={words.reason}
        value={draft.reason}
        required
        autosize
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      />
      <TextInput
        label={words.author}
        value={draft.author}
        required
        onChange={({ currentTarget }) => onChange({ author: currentTarget.value })}
      />
    </>
  );
};

/** Which rule, for which procedures, how, and why. */
export const RuleFields = ({
  draft,
  known,
  procedures,
  onChange,
}: Filled & { readonly known: Known; readonly procedures: readonly string[] }) => {
  const words = useWords(WORDS);
  return (
    <>
      <Choice
        label={words.rule}
        empty={words.choose}
        options={groupsIn(known, draft)}
        value={draft.rule}
        required
        onValue={(rule) => onChange({ rule, procedures: [] })}
      />
      {draft.kind === 'stricter' && <StricterFields draft={draft} known={known} onChange={onChange} />}
      {draft.rule !== '' && procedures.length === 0 && <Text>{words.procedureNone}</Text>}
      {procedures.length > 0 && (
        <CheckList
          legend={words.procedures}
          options={procedures.map((value) => ({ value, label: known.voice.name('procedures', value) }))}
          chosen={draft.procedures}
          onChange={(chosen) => onChange({ procedures: chosen })}
        />
      )}
      <WhyFields draft={draft} onChange={onChange} />
    </>
  );
};
