import { List, Stack, Text, Title } from '@mantine/core';
import type { Finding } from '@primum/engine';
import { findingParts, outcomeWords } from '@primum/words';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { Link } from '../../parts/link.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Fold, useOrders } from './level.tsx';
import { saidWords, whoSaid } from './said.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

const WHO = { client: 'byClient', staff: 'byStaff', record: 'byRecord' } as const;

interface Props {
  readonly finding: Finding;
  readonly seen: Seen;
}

/** What a person said, in their own words, and who wrote it down. */
const Recorded = ({ finding, seen: { known, given } }: Props) => {
  const words = useWords(WORDS);
  const said = findingParts(finding, known.voice, (one) => {
    const who = whoSaid(one, given);
    return [saidWords(one, known.voice), ...(who === null ? [] : [words[WHO[who]]])].join('; ');
  }).recorded;
  return said.map(({ label, text }) => (
    <Text key={text}>
      <span className="quiet">{label}:</span> {text}
    </Text>
  ));
};

/** The statements and citations that it rests on, with what they say. */
const Sources = ({ finding, seen: { known } }: Props) => {
  const words = useWords(WORDS);
  const { statements, citations } = finding;
  const all = known.library.sources.flatMap((source) => source.statements.map((one) => ({ ...one, of: source.title })));
  const told = [
    ...statements.map((id) => ({ id, text: all.find((one) => one.id === id)?.paraphrase ?? '' })),
    ...citations.map((id) => ({ id, text: known.library.citations[id]?.text ?? '' })),
  ];
  if (told.length === 0) return null;
  return (
    <Fold title={words.sources(told.map(({ id }) => id).join(', '))}>
      <List>
        {told.map(({ id, text }) => (
          <List.Item key={id}>
            <strong>{id}</strong> {text}
          </List.Item>
        ))}
      </List>
    </Fold>
  );
};

/** Why, since when, until when, what lowered it, what it rests on. */
const Told = ({ finding, seen }: Props) => {
  const words = useWords(WORDS);
  const { known, which } = seen;
  const { why, ends, changes, sources } = findingParts(finding, known.voice);
  const cited = [...finding.statements, ...finding.citations].join(', ');
  const marks = sources.filter(({ text }) => text !== cited);
  return (
    <>
      {why.map(({ text }) => (
        <Text key={text}>{text}</Text>
      ))}
      <Recorded finding={finding} seen={seen} />
      {[...ends, ...changes].map(({ label, text }) => (
        <Text key={label + text}>
          <span className="quiet">{label}:</span> {text}
        </Text>
      ))}
      <Text size="sm">
        <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic: which.clinic, rule: finding.rule }}>
          {words.rule(finding.title)}
        </Link>
        {marks.map(({ label, text }) => (
          <span key={text} className="quiet">
            {' '}
            · {label}: {text}
          </span>
        ))}
      </Text>
      <Sources finding={finding} seen={seen} />
    </>
  );
};

/** One reason: its word and what it is about, then all that stands behind it; folded where nothing changed since the last time. */
export const Reason = ({ finding, seen, unchanged }: Props & { readonly unchanged: boolean }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const [, order] = useOrders();
  const { voice } = seen.known;
  const { disposition, until, title, answer } = finding;
  const word = outcomeWords(disposition, voice, until);
  const said = answer === 'yes' ? `${word}: ${title}` : voice.say('words.raised', { outcome: word, title });
  const since = unchanged && seen.previous !== null ? words.unchanged(day(seen.previous.report.on)) : null;
  // A precaution that somebody has read before is one line; what stands in the way is always told.
  const isFolded = since !== null && disposition === 'precautions';
  return (
    <Stack component="li" className="sheet reason" gap="xs">
      <Title order={order} size="h5">
        <OutcomeTag outcome={disposition} word={said} />
      </Title>
      {since !== null && !isFolded && (
        <Text size="sm" className="quiet">
          {since}
        </Text>
      )}
      {isFolded ? (
        <Fold title={since}>
          <Told finding={finding} seen={seen} />
        </Fold>
      ) : (
        <Told finding={finding} seen={seen} />
      )}
    </Stack>
  );
};
