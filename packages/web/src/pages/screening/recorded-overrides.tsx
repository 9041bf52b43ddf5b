import { Button, Group, List, Stack, Text } from '@mantine/core';
import { Refused } from '../../parts/refused.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { WORDS } from './agree-words.ts';
import { useAgree } from './agreeing.ts';
import type { KeptOverride, Overrides, Which } from './kept.ts';
import { Part } from './level.tsx';
import { useNames } from './names.ts';
import type { Seen } from './seen.ts';

interface Props {
  readonly one: KeptOverride;
  readonly which: Which;
}

/** The second person says whether they agree. */
const Agree = ({ one: { override }, which }: Props) => {
  const words = useWords(WORDS);
  const { mutate, isPending, error } = useAgree(which);
  return (
    <Stack gap="xs">
      <Text>{words.asked}</Text>
      <Group gap="xs">
        <Button loading={isPending} variant="default" onClick={() => mutate({ override, agrees: true })}>
          {words.agree}
        </Button>
        <Button loading={isPending} variant="default" onClick={() => mutate({ override, agrees: false })}>
          {words.disagree}
        </Button>
      </Group>
      {error !== null && <Refused error={error} />}
    </Stack>
  );
};

/** What the second person said, or that it waits for them. */
const Second = ({ one, which }: Props) => {
  const words = useWords(WORDS);
  const { moment } = useWritten();
  const { account } = useAtWork();
  const nameOf = useNames();
  const { second, agreement } = one;
  if (second === null) return null;
  if (agreement === null)
    return second === account ? <Agree one={one} which={which} /> : <Text fw={600}>{words.waits(nameOf(second))}</Text>;
  const said = agreement.agrees ? words.agreed : words.declined;
  return <Text fw={600}>{said(nameOf(second), moment(agreement.at))}</Text>;
};

const Item = ({ one, which, rules, reason }: Props & { readonly rules: string; readonly reason: string }) => {
  const words = useWords(WORDS);
  const { moment } = useWritten();
  const nameOf = useNames();
  return (
    <List.Item>
      <strong>{rules}</strong>: {reason}. {one.text}
      <Text size="sm" className="quiet">
        {words.overrideBy(nameOf(one.author), moment(one.at))}
      </Text>
      <Second one={one} which={which} />
    </List.Item>
  );
};

/** What was overridden of a screening, by whom, and whether the second person agreed. */
export const RecordedOverrides = ({
  seen: { which, known },
  overrides: { overrides, reasons },
}: {
  readonly seen: Seen;
  readonly overrides: Overrides;
}) => {
  const words = useWords(WORDS);
  return (
    <Part title={words.overridden}>
      <List>
        {overrides.map((one) => (
          <Item
            key={one.override}
            one={one}
            which={which}
            rules={[...new Set(one.overridden.map(({ rule }) => known.voice.rule(rule)))].join(', ')}
            reason={reasons.find(({ id }) => id === one.reason)?.name ?? one.reason}
          />
        ))}
      </List>
    </Part>
  );
};
