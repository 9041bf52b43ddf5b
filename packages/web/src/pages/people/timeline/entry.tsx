import { Anchor, Group, Text } from '@mantine/core';
import type { TimelineEntry } from '@primum/contract';
import type { ReactNode } from 'react';
import { OutcomeTag } from '../../../brand/outcome-tag.tsx';
import { Link } from '../../../parts/link.tsx';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { paperOf } from '../papers.ts';
import type { Whose } from '../queries.ts';
import { codesSaid, kindSaid } from './kind-words.ts';
import { WORDS } from './words.ts';

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly whose: Whose;
}

/** The page of an entry, where it has one. */
const Where = ({ entry, whose, children }: EntryProps & { readonly children: ReactNode }) => {
  const { kind, links } = entry;
  if (links.treatment !== undefined && (kind === 'treatment' || kind === 'follow-up' || kind === 'adverse-event'))
    return (
      <Link
        to="/clinics/$clinic/people/$person/treatments/$treatment"
        params={{ ...whose, treatment: links.treatment }}
      >
        {children}
      </Link>
    );
  if (links.clearance !== undefined)
    return (
      <Link
        to="/clinics/$clinic/people/$person/clearances/$clearance"
        params={{ ...whose, clearance: links.clearance }}
      >
        {children}
      </Link>
    );
  if (links.screening !== undefined)
    return (
      <Link
        to="/clinics/$clinic/people/$person/screenings/$number"
        params={{ ...whose, number: String(links.screening) }}
      >
        {children}
      </Link>
    );
  if (links.answers !== undefined)
    return (
      <Link to="/clinics/$clinic/people/$person/answers/$answers" params={{ ...whose, answers: links.answers }}>
        {children}
      </Link>
    );
  return children;
};

const Outcomes = ({ entry: { said } }: Pick<EntryProps, 'entry'>) =>
  said.outcomes === undefined ? null : (
    <ul className="plain-list tight">
      {said.outcomes.map(({ procedure, name, outcome, headline }) => (
        <li key={procedure}>
          {`${name}: `}
          <OutcomeTag outcome={outcome} word={headline} />
        </li>
      ))}
    </ul>
  );

/** One entry of the timeline: when, who, what, and where to read all of it. */
export const Entry = ({ entry, whose }: EntryProps) => {
  const words = useWords(WORDS);
  const { moment, day } = useWritten();
  const { at, author, authorName, line, said } = entry;
  const who = author === 'client' ? words.client : (authorName ?? words.somebody);
  const kind = kindSaid(entry, words);
  const paper = paperOf(whose, entry);
  return (
    <li>
      <Text size="sm" className="quiet">
        <time dateTime={at}>{moment(at)}</time>
        {` · ${who}`}
      </Text>
      <Group gap="xs" align="baseline">
        <Text fw={650} component="span">
          <Where entry={entry} whose={whose}>
            {kind}
          </Where>
        </Text>
        <Text component="span">{codesSaid(entry, words, day).join(' · ')}</Text>
        {paper !== null && (
          <Anchor underline="always" href={paper} target="_blank" aria-label={words.pdfOf(`${kind}, ${moment(at)}`)}>
            {words.pdf}
          </Anchor>
        )}
      </Group>
      <Outcomes entry={entry} />
      {line !== null && said.outcomes === undefined && <Text className="wrapped">{line}</Text>}
    </li>
  );
};
