import { Button, Group, Text } from '@mantine/core';
import { type Alternative, rank, type Screening } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Fold, Part } from './level.tsx';
import { useScreen } from './screen-again.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly screening: Screening;
  readonly seen: Seen;
}

/** Its own word. A mild word of what is not offered is only as good as the rules that are here: it gets no shape. */
const Word = ({ one, seen }: { readonly one: Alternative; readonly seen: Seen }) => {
  const { voice } = seen.known;
  const word = outcomeWords(one.outcome, voice);
  const isMild = one.outcome === 'no-contraindication-found' || one.outcome === 'precautions';
  if (isMild && !one.offered) return <Text>{voice.say('words.alternative.partial', { outcome: word })}</Text>;
  const reasons = one.findings.map((rule) => voice.rule(rule)).join(', ');
  return <OutcomeTag outcome={one.outcome} word={reasons === '' ? word : `${word}: ${reasons}`} />;
};

const One = ({ one, seen }: Pick<Props, 'seen'> & { readonly one: Alternative }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const name = seen.known.voice.name('procedures', one.procedure);
  const { screen, isPending, error } = useScreen(seen.which);
  return (
    <li>
      <Group justify="space-between" align="flex-start" wrap="wrap">
        <div className="wide">
          <Text fw={600}>{name}</Text>
          <Word one={one} seen={seen} />
          <Text size="sm" className="quiet">
            {one.because}
            {one.questions.length > 0 && ` ${words.openCount(number(one.questions.length))}`}
          </Text>
        </div>
        <Button
          variant="default"
          loading={isPending}
          onClick={() => screen({ procedures: [one.procedure] })}
          className="screen"
        >
          {words.screenFor}
          <span className="hidden">: {name}</span>
        </Button>
      </Group>
      {error !== null && <Refused error={error} />}
    </li>
  );
};

/** Other procedures for the same goals, each by its own screening; those that are not offered are folded. */
export const Alternatives = ({ screening, seen }: Props) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const { alternatives } = screening;
  const offered = alternatives.filter((one) => one.offered).toSorted((a, b) => rank(a.atMost) - rank(b.atMost));
  const others = alternatives.filter((one) => !one.offered);
  if (alternatives.length === 0) return null;
  const list = (all: readonly Alternative[]) => (
    <ul className="rows">
      {all.map((one) => (
        <One key={one.procedure} one={one} seen={seen} />
      ))}
    </ul>
  );
  return (
    <Part title={seen.known.voice.say('words.section.alternatives')}>
      {offered.length === 0 ? <Text>{words.noneOffered}</Text> : list(offered)}
      {others.length > 0 && <Fold title={words.notOffered(number(others.length))}>{list(others)}</Fold>}
    </Part>
  );
};
