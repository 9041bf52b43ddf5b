import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { Choice } from '../parts/choice.tsx';
import { needsEnd, offChoices, stricterChoices } from './choices.ts';
import { type Draft, emptyDraft, settingIn } from './draft.ts';
import { WORDS } from './propose-words.ts';
import { RuleFields } from './rule-fields.tsx';
import type { Setting } from './settings.ts';
import { ShelfLifeFields } from './shelf-life-fields.tsx';

const KINDS = ['stricter', 'off', 'shelfLife'] as const;

const ruleOf = ({ rule }: Draft, { knowledge }: Known) => knowledge.rules.find(({ id }) => id === rule);

const possible = (draft: Draft, known: Known): readonly string[] => {
  const rule = ruleOf(draft, known);
  if (rule === undefined || draft.kind === 'shelfLife') return [];
  const { knowledge } = known;
  return draft.kind === 'off' ? offChoices(knowledge, rule) : stricterChoices(knowledge, rule, draft.disposition);
};

/** What is lacking that the browser does not ask for by itself. */
const lackingIn = (draft: Draft, chosen: readonly string[], words: typeof WORDS.en): string | null => {
  if (draft.kind === 'shelfLife') return null;
  if (chosen.length === 0) return words.lacking;
  const asksRole = draft.kind === 'stricter' && draft.disposition === 'clearance-required';
  return asksRole && draft.by.length === 0 ? words.lackingRole : null;
};

/** A setting while it is filled in, and what comes of it. */
const useDraft = (known: Known, onAdd: (setting: Setting) => void) => {
  const words = useWords(WORDS);
  const { name } = useAtWork();
  const [draft, setDraft] = useState(() => emptyDraft(name));
  const [lacking, setLacking] = useState<string | null>(null);
  const procedures = possible(draft, known);
  const add = (): void => {
    const chosen = draft.procedures.filter((id) => procedures.includes(id));
    const rule = ruleOf(draft, known);
    const lack = lackingIn(draft, chosen, words);
    setLacking(lack);
    if (lack !== null) return;
    onAdd(settingIn(draft, chosen, rule !== undefined && needsEnd(rule, chosen, draft.disposition)));
    setDraft(emptyDraft(draft.author));
  };
  return { draft, procedures, lacking, add, change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }) };
};

/** A form for one setting. */
export const SettingForm = ({
  known,
  onAdd,
}: {
  readonly known: Known;
  readonly onAdd: (setting: Setting) => void;
}) => {
  const words = useWords(WORDS);
  const { draft, procedures, lacking, add, change } = useDraft(known, onAdd);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Stack gap="sm">
        <Choice
          label={words.kind}
          options={KINDS.map((value) => ({ value, label: words[value] }))}
          value={draft.kind}
          onValue={(value) =>
            change({ kind: KINDS.find((one) => one === value) ?? 'stricter', rule: '', procedures: [] })
          }
        />
        {draft.kind === 'shelfLife' ? (
          <ShelfLifeFields draft={draft} known={known} onChange={change} />
        ) : (
          <RuleFields draft={draft} known={known} procedures={procedures} onChange={change} />
        )}
        <div>
          <Text role="alert">{lacking}</Text>
          <Button type="submit" variant="default">
            {words.addButton}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
