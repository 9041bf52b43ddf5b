import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import type { Planned } from '@primum/engine';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { WORDS } from '../appointment-words.ts';
import { type NamedProcedure, useKnowledge } from '../knowledge.ts';
import { planWith } from './draft.ts';
import { Mixture } from './mixture.tsx';

interface PlanFieldsProps {
  readonly procedure: NamedProcedure;
  readonly plan: Planned;
  readonly onPlan: (plan: Planned) => void;
}

const Goals = ({ procedure, plan, onPlan }: PlanFieldsProps) => {
  const words = useWords(WORDS);
  const goals = plan.goals ?? [];
  if (procedure.goals.length === 0) return null;
  return (
    <Stack component="fieldset" className="boxed" gap="xs">
      <legend>{words.goals}</legend>
      {procedure.goals.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={goals.includes(id)}
          onChange={({ currentTarget }) =>
            onPlan(planWith(plan, 'goals', currentTarget.checked ? [...goals, id] : goals.filter((one) => one !== id)))
          }
        />
      ))}
    </Stack>
  );
};

const Area = ({ plan, onPlan }: Omit<PlanFieldsProps, 'procedure'>) => {
  const words = useWords(WORDS);
  const { knowledge, nameOf } = useKnowledge();
  const { lang } = useLanguage();
  const areas = Object.keys(knowledge?.areas ?? {})
    .map((value) => ({ value, label: nameOf('areas', value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
  return (
    <NativeSelect
      label={words.area}
      value={plan.area ?? ''}
      data={[{ value: '', label: words.anyArea }, ...areas]}
      onChange={({ currentTarget: { value } }) => onPlan(planWith(plan, 'area', value === '' ? undefined : value))}
    />
  );
};

/** What is planned of one procedure: its type, the area, goals, the mixture. */
export const PlanFields = ({ procedure, plan, onPlan }: PlanFieldsProps) => {
  const words = useWords(WORDS);
  const { knowledge } = useKnowledge();
  return (
    <Stack component="fieldset" className="boxed" gap="sm">
      <legend>{words.planFor(procedure.name)}</legend>
      {procedure.types.length > 0 && (
        <NativeSelect
          label={words.type}
          value={plan.type ?? ''}
          data={[
            { value: '', label: words.anyType },
            ...procedure.types.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => onPlan(planWith(plan, 'type', value === '' ? undefined : value))}
        />
      )}
      {knowledge !== undefined && <Area plan={plan} onPlan={onPlan} />}
      <Goals procedure={procedure} plan={plan} onPlan={onPlan} />
      {knowledge !== undefined && (
        <Mixture
          components={plan.components}
          onComponents={(components) => onPlan(planWith(plan, 'components', components))}
        />
      )}
    </Stack>
  );
};
