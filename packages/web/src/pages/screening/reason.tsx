import { List, Stack, Text, Title } from '@mantine/core';
import type { Finding } from '@primum/engine';
import { findingParts, outcomeWords } from '@primum/words';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { Link } from '../../parts/link.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { AskedOf } from './asked-of.tsx';
import { basisWords } from './basis.ts';
import { Recorded } from './evidence.tsx';
import { Fold, useOrders } from './level.tsx';
import type { Since } from './order.ts';
import type { Seen } from './seen.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly finding: Finding;
  readonly seen: Seen;
}

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
            <strong>{id}</strong> <span lang="en">{text}</span>
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
  const basis = basisWords(finding, known.voice);
  const sure = known.voice.say('words.label.sure');
  const told = sources.filter(({ text }) => text !== cited && text !== basis);
  const marks = [
    ...told.filter(({ label }) => label !== sure),
    { label: sure, text: [...told.filter(({ label }) => label === sure).map(({ text }) => text), basis].join('; ') },
  ];
  return (
    <>
      {why.map(({ text }) => (
        <Text key={text}>{text}</Text>
      ))}
      <Recorded evidence={finding.evidence} seen={seen} />
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

/** One reason: its word and what it is about, then all that stands behind it; what is new or other since the last time; folded where nothing is. */
export const Reason = ({
  finding,
  seen,
  procedure,
  since,
}: Props & { readonly procedure: string; readonly since: Since | null }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const [, order] = useOrders();
  const { voice } = seen.known;
  const { disposition, until, title, answer, lifted } = finding;
  const word = outcomeWords(disposition, voice, until);
  const said = answer === 'yes' ? `${word}: ${title}` : voice.say('words.raised', { outcome: word, title });
  const compared = since === null || seen.previous === null ? null : words[since](day(seen.previous.report.on));
  const isKnown = since === 'same' || since === 'again';
  // A precaution that somebody has read before is one line; what stands in the way, or would without a clearance, is always told.
  const isFolded = isKnown && disposition === 'precautions' && lifted === null;
  return (
    <Stack component="li" className={answer === 'yes' ? 'sheet reason' : 'sheet reason is-raised'} gap="xs">
      <Title order={order} size="h5">
        <OutcomeTag outcome={disposition} word={said} />
      </Title>
      {compared !== null && !isFolded && (
        <Text size="sm" className="quiet">
          {compared}
        </Text>
      )}
      <AskedOf finding={finding} procedure={procedure} seen={seen} />
      {isFolded ? (
        <Fold title={compared} onPaper="open">
          <Told finding={finding} seen={seen} />
        </Fold>
      ) : (
        <Told finding={finding} seen={seen} />
      )}
    </Stack>
  );
};
