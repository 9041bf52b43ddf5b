import { Group, Text } from '@mantine/core';
import type { Rule } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import { OutcomeTag } from '../../../brand/outcome-tag.tsx';
import { Link } from '../../../parts/link.tsx';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { citedBy, holdsFor, originsOf, saidBy, setBy } from '../known/columns.ts';
import type { Known } from '../known/known.ts';
import { WORDS as SHARED } from '../parts/words.ts';
import { WORDS } from './words.ts';

/** Where a rule is from, what it rests on, and what else is to be known of it, in one line. */
const About = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const shared = useWords(SHARED);
  const { statements, citations } = citedBy(rule);
  const conflicts = known.library.conflicts.filter(({ rules }) => rules.includes(rule.id)).map(({ id }) => id);
  const { off, stricter } = setBy(rule);
  const parts = [
    originsOf(rule)
      .map((origin) => shared[origin])
      .join(', '),
    [...statements, ...citations].join(', '),
    conflicts.length === 0 ? '' : `⚑ ${words.conflict(conflicts.join(', '))}`,
    off ? `× ${shared.off}` : '',
    stricter ? `! ${shared.stricter}` : '',
  ];
  return (
    <Text size="sm" className="quiet">
      {parts.filter((part) => part !== '').join(' · ')}
    </Text>
  );
};

/** How long an answer holds, on how many sources it rests, when somebody reviewed it: no rule carries a day of review yet. */
const Figures = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  const { statements, citations } = citedBy(rule);
  const holds = holdsFor(rule, known.knowledge);
  const days =
    holds === null ? '–' : holds.most === 0 ? words.thatDay : words.days(number(holds.least), number(holds.most));
  const figures = [
    [words.noHolds, days],
    [words.sources, number(statements.length + citations.length)],
    [words.reviewed, words.neverReviewed],
  ] as const;
  return (
    <dl className="rule-figures">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
};

/** A rule in the list: its title, what it says of which procedure, where it is from. */
export const RuleItem = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const { clinic, knowledge, texts, voice } = known;
  return (
    <li className="rule-item">
      <Group gap="xs" align="baseline">
        <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic, rule: rule.id }} fw={650}>
          {voice.rule(rule.id)}
        </Link>
        <Text size="sm" className="quiet" ff="monospace">
          {rule.id}
        </Text>
      </Group>
      <ul className="plain">
        {saidBy(rule, knowledge.procedures).map(({ disposition, procedures }) => (
          <li key={disposition} className="said">
            <OutcomeTag outcome={disposition} word={`${outcomeWords(disposition, voice)}:`} />
            <span>{procedures.map((id) => texts.procedures[id] ?? id).join(', ')}</span>
          </li>
        ))}
      </ul>
      <Figures rule={rule} known={known} />
      <About rule={rule} known={known} />
    </li>
  );
};
