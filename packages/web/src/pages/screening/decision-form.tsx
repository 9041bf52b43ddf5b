import { Button, Checkbox, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { DecideBody, DecisionWord } from '@primum/contract';
import { stepsOf } from '@primum/words';
import { useState } from 'react';
import { Refused } from '../../parts/refused.tsx';
import { useWords } from '../../words/language.tsx';
import { DECISION_WORDS, useDecide } from './decide.ts';
import { Part } from './level.tsx';
import { clearanceOf } from './next-steps.tsx';
import { isInTheWay } from './order.ts';
import { isOutOfDate } from './out-of-date.tsx';
import type { Seen } from './seen.ts';
import { standingOf, type Ticks, type Told, toldSteps } from './steps.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly seen: Seen;
  readonly ticks: Ticks;
}

/** What may be done instead: whatever was screened as an alternative. */
const insteadOf = ({ report, known }: Seen): readonly { readonly value: string; readonly label: string }[] => {
  const all = new Set(report.screenings.flatMap(({ alternatives }) => alternatives.map(({ procedure }) => procedure)));
  const own = new Set(report.screenings.map(({ procedure }) => procedure));
  return [...all]
    .filter((one) => !own.has(one))
    .map((value) => ({ value, label: known.voice.name('procedures', value) }));
};

const Procedures = ({
  seen,
  about,
  change,
}: Pick<Props, 'seen'> & {
  readonly about: readonly string[];
  readonly change: (about: readonly string[]) => void;
}) => {
  const words = useWords(WORDS);
  const all = seen.report.screenings.map(({ procedure }) => procedure);
  if (all.length < 2) return null;
  return (
    <fieldset className="choices">
      <legend>{words.which}</legend>
      <Stack gap="xs">
        {all.map((one) => (
          <Checkbox
            key={one}
            label={seen.known.voice.name('procedures', one)}
            checked={about.includes(one)}
            onChange={({ currentTarget }) =>
              change(all.filter((other) => (other === one ? currentTarget.checked : about.includes(other))))
            }
          />
        ))}
      </Stack>
    </fieldset>
  );
};

/** What was chosen so far. */
interface Draft {
  readonly decision: DecisionWord | null;
  readonly about: readonly string[];
  readonly alternative: string;
  readonly note: string;
}

const isLacking = ({ decision, about, alternative }: Draft): boolean =>
  decision === null || about.length === 0 || (decision === 'alternative' && alternative === '');

const Fields = ({ seen, draft, change }: Pick<Props, 'seen'> & Changing) => {
  const words = useWords(WORDS);
  const { decision } = draft;
  const screened = seen.report.screenings.filter(({ procedure }) => draft.about.includes(procedure));
  return (
    <>
      <Procedures seen={seen} about={draft.about} change={(about) => change({ ...draft, about })} />
      <fieldset className="choices">
        <legend className="hidden">{words.decision}</legend>
        <Stack gap="xs">
          {DECISION_WORDS.map((one) => (
            <Radio
              key={one}
              name="decision"
              label={words[one]}
              checked={decision === one}
              onChange={() => change({ ...draft, decision: one })}
            />
          ))}
        </Stack>
      </fieldset>
      {decision === 'goes-ahead' && screened.some(isInTheWay) && <Text role="status">{words.inTheWay}</Text>}
      {decision === 'alternative' && (
        <NativeSelect
          label={words.instead}
          data={[{ value: '', label: words.choose }, ...insteadOf(seen)]}
          value={draft.alternative}
          onChange={({ currentTarget: { value } }) => change({ ...draft, alternative: value })}
        />
      )}
      <Textarea
        label={words.note}
        value={draft.note}
        maxLength={2000}
        rows={3}
        onChange={({ currentTarget: { value } }) => change({ ...draft, note: value })}
      />
    </>
  );
};

interface Changing {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** What was done of the steps of what is decided. */
const useTold = (seen: Seen, ticks: Ticks) => {
  const words = useWords(WORDS);
  const { report, kept, known } = seen;
  return (about: readonly string[]): Told[] => {
    const screened = report.screenings.filter(({ procedure }) => about.includes(procedure));
    const steps = stepsOf(screened, kept.chart.clearances);
    return toldSteps(steps, standingOf(screened, steps), ticks, (one) => words.metBy(clearanceOf(one, known.voice)));
  };
};

const bodyOf = ({ report }: Seen, steps: Told[], { decision, about, alternative, note }: Draft): DecideBody | null =>
  decision === null
    ? null
    : {
        decision,
        procedures: [...about],
        steps,
        lang: report.lang,
        ...(decision === 'alternative' && { alternative }),
        ...(note.trim() !== '' && { note: note.trim() }),
      };

/** What somebody decides, with what was done of the next steps. Nothing is chosen before. */
export const DecisionForm = ({ seen, ticks }: Props) => {
  const words = useWords(WORDS);
  const [draft, setDraft] = useState<Draft>({
    decision: null,
    about: seen.report.screenings.map(({ procedure }) => procedure),
    alternative: '',
    note: '',
  });
  const { mutate, isPending, error } = useDecide(seen.which);
  const told = useTold(seen, ticks);
  return (
    <Part title={words.decision} id="decision">
      <form
        className="screen"
        onSubmit={(event) => {
          event.preventDefault();
          const body = bodyOf(seen, told(draft.about), draft);
          if (body !== null && !isLacking(draft)) mutate(body);
        }}
      >
        <Stack>
          <Fields seen={seen} draft={draft} change={setDraft} />
          {isOutOfDate(seen) && <Text>{words.outOfDate}</Text>}
          {error !== null && <Refused error={error} />}
          <Group>
            <Button type="submit" disabled={isLacking(draft)} loading={isPending}>
              {words.record}
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  );
};
