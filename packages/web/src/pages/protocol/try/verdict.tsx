import { Stack, Text, Title } from '@mantine/core';
import type { Finding, Report, Screening } from '@primum/engine';
import { outcomeWords } from '@primum/words';
import type { ReactNode } from 'react';
import { OutcomeTag } from '../../../brand/outcome-tag.tsx';
import { Link } from '../../../parts/link.tsx';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

const Because = ({ finding, known }: { readonly finding: Finding; readonly known: Known }) => {
  const { rule, title, disposition, until, answer, why } = finding;
  const outcome = outcomeWords(disposition, known.voice, until);
  return (
    <li className="clause">
      <OutcomeTag
        outcome={disposition}
        word={
          answer === 'yes' ? outcome : known.voice.say('words.raised', { outcome, title: '' }).replace(/[:\s]+$/, '')
        }
      />{' '}
      <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic: known.clinic, rule }}>
        {title}
      </Link>
      <Text size="sm">{why}</Text>
    </li>
  );
};

const Findings = ({
  findings,
  label,
  known,
}: {
  readonly findings: readonly Finding[];
  readonly label: string;
  readonly known: Known;
}) =>
  findings.length > 0 && (
    <ul className="plain" aria-label={label}>
      {findings.map((finding) => (
        <Because key={finding.rule} finding={finding} known={known} />
      ))}
    </ul>
  );

/** What is open only when somebody wants to see it. */
const Folded = ({
  label,
  isShown,
  children,
}: {
  readonly label: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}) =>
  isShown && (
    <details>
      <summary>{label}</summary>
      {children}
    </details>
  );

const OneVerdict = ({ screening, known }: { readonly screening: Screening; readonly known: Known }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const { procedure, outcome, headline, findings, questions, earliest } = screening;
  const raised = findings.filter(({ answer }) => answer === 'unknown');
  return (
    <section className="sheet" aria-label={known.voice.name('procedures', procedure)}>
      <Title order={3} size="h5">
        {known.voice.name('procedures', procedure)}
      </Title>
      <OutcomeTag outcome={outcome} word={headline} />
      {earliest !== null && <Text>{words.earliest(written.day(earliest))}</Text>}
      <Findings findings={findings.filter(({ answer }) => answer === 'yes')} label={words.because} known={known} />
      <Folded label={words.couldBe(raised.length)} isShown={raised.length > 0}>
        <Findings findings={raised} label={words.couldBe(raised.length)} known={known} />
      </Folded>
      <Folded label={words.stillOpen(questions.length)} isShown={questions.length > 0}>
        <ul>
          {questions.map(({ concept, ask }) => (
            <li key={concept}>{ask}</li>
          ))}
        </ul>
      </Folded>
    </section>
  );
};

/** What comes out, procedure by procedure, as soon as anything is changed. */
export const Verdict = ({ report, known }: { readonly report: Report | null; readonly known: Known }) => {
  const words = useWords(WORDS);
  return (
    <Stack gap="sm" className="beside-verdict">
      <Title order={2} size="h4">
        {words.verdict}
      </Title>
      {report === null && <Text>{words.noProcedure}</Text>}
      <p className="hidden" role="status">
        {report?.screenings
          .map(({ procedure, headline }) => `${known.voice.name('procedures', procedure)}: ${headline}`)
          .join(' ')}
      </p>
      {report?.screenings.map((screening) => (
        <OneVerdict key={screening.procedure} screening={screening} known={known} />
      ))}
    </Stack>
  );
};
