import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../words/language.tsx';
import { todayHere } from '../people/coming.ts';
import { useKnowledge } from '../people/knowledge.ts';
import type { TypedAnswer } from './answer.ts';
import { WORDS } from './one-words.ts';
import { Only } from './only.tsx';
import type { Clearance } from './queries.ts';

/** An answer while it is typed: nothing is decided until somebody says so. */
export interface Fields {
  readonly typed: Omit<TypedAnswer, 'decision'> & { readonly decision: TypedAnswer['decision'] | '' };
  readonly onTyped: (typed: Fields['typed']) => void;
}

/** Who assessed, where the rule wants two people. */
export const Assessment = ({ typed, onTyped, role }: Fields & { readonly role: string }) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
  const required = typed.decision !== 'refused';
  return (
    <Stack component="fieldset" className="boxed" gap="sm">
      <legend>{words.assessment}</legend>
      <Text className="quiet">{words.assessmentHint(nameOf('roles', role))}</Text>
      <TextInput
        label={words.assessedBy}
        value={typed.assessedBy}
        required={required}
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget }) => onTyped({ ...typed, assessedBy: currentTarget.value })}
      />
      <TextInput
        label={words.registration}
        value={typed.assessedRegistration}
        maxLength={100}
        autoComplete="off"
        onChange={({ currentTarget }) => onTyped({ ...typed, assessedRegistration: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.assessedOn}
        value={typed.assessedOn}
        required={required || typed.assessedBy !== ''}
        max={todayHere()}
        onChange={({ currentTarget }) => onTyped({ ...typed, assessedOn: currentTarget.value })}
      />
    </Stack>
  );
};

const Until = ({ typed, onTyped, terms }: Fields & { readonly terms: readonly number[] }) => {
  const words = useWords(WORDS);
  return (
    <TextInput
      type="date"
      label={words.until}
      description={words.untilHint(terms.map((term) => words.days(term)).join(', '))}
      value={typed.until}
      min={typed.on}
      max="2999-12-31"
      onChange={({ currentTarget }) => onTyped({ ...typed, until: currentTarget.value })}
    />
  );
};

/** For what an agreement holds, until when, on which conditions. */
export const Scope = ({ typed, onTyped, points }: Fields & { readonly points: Clearance['asked']['points'] }) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
  const named = (kind: 'procedures' | 'areas') =>
    [...new Set(points.flatMap((point) => point[kind]))].map((id) => ({ id, name: nameOf(kind, id) }));
  return (
    <>
      {typed.decision === 'clearedWith' && (
        <Textarea
          label={words.conditions}
          value={typed.conditions}
          required
          autosize
          minRows={3}
          onChange={({ currentTarget }) => onTyped({ ...typed, conditions: currentTarget.value })}
        />
      )}
      <Only
        legend={words.onlyProcedures}
        hint={words.allOf}
        all={named('procedures')}
        chosen={typed.procedures}
        onChosen={(procedures) => onTyped({ ...typed, procedures })}
      />
      <Only
        legend={words.onlyAreas}
        hint={words.allOf}
        all={named('areas')}
        chosen={typed.areas}
        onChosen={(areas) => onTyped({ ...typed, areas })}
      />
      <Until typed={typed} onTyped={onTyped} terms={[...new Set(points.map(({ term }) => term))]} />
    </>
  );
};
