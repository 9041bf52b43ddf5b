import { Text } from '@mantine/core';
import type { Finding, Screening } from '@primum/engine';
import { isReason } from '@primum/words';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Fold, Part } from './level.tsx';
import { sinceIn } from './order.ts';
import { Reason } from './reason.tsx';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

/** So many reasons are open; the others are folded. */
const OPEN = 5;

interface Props {
  readonly screening: Screening;
  readonly seen: Seen;
}

const Listed = ({ findings, screening, seen }: Props & { readonly findings: readonly Finding[] }) => {
  const since = sinceIn(screening, seen.previous?.report.screenings);
  return (
    <ul className="reasons">
      {findings.map((finding) => (
        <Reason
          key={finding.rule}
          finding={finding}
          seen={seen}
          procedure={screening.procedure}
          since={since.get(finding.rule) ?? null}
        />
      ))}
    </ul>
  );
};

/** Why, gravest first: what is certain, then what the record raises. */
export const Reasons = ({ screening, seen }: Props) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const { voice } = seen.known;
  const reasons = screening.findings.filter((one) => isReason(one));
  const all = [
    ...reasons.filter(({ answer }) => answer === 'yes'),
    ...reasons.filter(({ answer }) => answer !== 'yes'),
  ];
  const rest = all.slice(OPEN);
  return (
    <Part title={voice.say('words.section.reasons')}>
      {all.length === 0 && <Text>{screening.decided ? words.noReasons : words.noReasonsYet}</Text>}
      {all.length > 0 && <Listed findings={all.slice(0, OPEN)} screening={screening} seen={seen} />}
      {rest.length > 0 && (
        <Fold title={words.moreReasons(number(rest.length))} onPaper="open">
          <Listed findings={rest} screening={screening} seen={seen} />
        </Fold>
      )}
    </Part>
  );
};
