import './screening.css';
import { Group, Stack, Text, Title } from '@mantine/core';
import type { RecordedDecision } from '@primum/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { ButtonLink, Link } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { type Decided, decidedKey } from './decide.ts';
import { decisionsQuery, type KeptScreening, keptQuery, type Which } from './kept.ts';
import { Fold } from './level.tsx';
import { PaperLink } from './paper-link.tsx';
import { RecordedSteps } from './recorded-steps.tsx';
import { WORDS } from './recorded-words.ts';
import { useWhich } from './which.ts';

interface Props {
  readonly which: Which;
  readonly kept: KeptScreening;
  readonly decision: RecordedDecision;
}

type Row = readonly [string, string];

const Rows = ({ rows }: { readonly rows: readonly Row[] }) => (
  <dl className="stored">
    {rows.map(([term, text]) => (
      <Fragment key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </Fragment>
    ))}
  </dl>
);

/** What was stored; by which numbers and hashes it is found, for whoever looks for them. */
const Stored = ({ which, kept, decision }: Props) => {
  const words = useWords(WORDS);
  const { moment, number } = useWritten();
  const hash = useQueryClient().getQueryData<Decided>(decidedKey(which))?.hash;
  const said: readonly Row[] = [
    [words.decision, [words[decision.decision], decision.note].filter((one) => one !== null).join('. ')],
    [words.at, moment(decision.at)],
    [words.by, decision.authorName ?? decision.author],
    ...(decision.overrides.length === 0 ? [] : [[words.overrides, decision.overrides.map(number).join(', ')] as const]),
  ];
  const numbers: readonly Row[] = [
    [words.number, number(decision.number)],
    ...(hash === undefined ? [] : [[words.hash, hash] as const]),
    [words.screening, number(kept.screening)],
    [words.screeningHash, kept.hash],
  ];
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {words.kept}
      </Title>
      <Rows rows={said} />
      <Fold title={words.numbers}>
        <Rows rows={numbers} />
      </Fold>
    </Stack>
  );
};

const Papers = ({ which, decision }: Props) => {
  const words = useWords(WORDS);
  return (
    <Group component="section" aria-label={words.paper} gap="xs">
      <PaperLink which={which} paper="record">
        {words.record}
      </PaperLink>
      <PaperLink which={which} paper="client-copy">
        {words.copy}
      </PaperLink>
      {decision.decision === 'goes-ahead' && (
        <PaperLink which={which} paper="consent">
          {words.consent}
        </PaperLink>
      )}
    </Group>
  );
};

/** Where to go on: what was done, the next client. */
const Onward = ({ which: { clinic, person, number }, decision }: Props) => {
  const words = useWords(WORDS);
  const goesAhead = decision.decision === 'goes-ahead';
  return (
    <Group gap="xs">
      {decision.decision === 'waits' && (
        <ButtonLink
          to="/clinics/$clinic/people/$person/appointments/new"
          params={{ clinic, person }}
          search={{ screening: number }}
        >
          {words.rebook}
        </ButtonLink>
      )}
      {goesAhead && (
        <ButtonLink
          to="/clinics/$clinic/people/$person/treatments/new"
          params={{ clinic, person }}
          search={{ screening: number }}
        >
          {words.treat}
        </ButtonLink>
      )}
      <ButtonLink
        to="/clinics/$clinic/today"
        params={{ clinic }}
        search={{}}
        variant={goesAhead || decision.decision === 'waits' ? 'default' : 'filled'}
      >
        {words.next}
      </ButtonLink>
      <Link to="/clinics/$clinic/people/$person/screenings/$number" params={{ clinic, person, number: String(number) }}>
        {words.verdict}
      </Link>
    </Group>
  );
};

const Made = (props: Props) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const days = props.kept.report.screenings.flatMap(({ earliest }) => earliest ?? []);
  const latest = days.toSorted().at(-1);
  return (
    <>
      <Stored {...props} />
      <RecordedSteps report={props.kept.report} decision={props.decision} />
      <Text>{latest === undefined ? words.again : words.earliest(weekday(latest))}</Text>
      <Papers {...props} />
      <Onward {...props} />
    </>
  );
};

/** What was recorded of a decision, and what comes next. */
export const Recorded = () => {
  const words = useWords(WORDS);
  const which = useWhich();
  const kept = useQuery(keptQuery(which));
  const decisions = useQuery(decisionsQuery(which));
  const [decision] = decisions.data?.decisions ?? [];
  const error = kept.error ?? decisions.error;
  const again = (): void => {
    for (const query of [kept, decisions]) if (query.error !== null) void query.refetch();
  };
  const isThere = kept.data !== undefined && decisions.data !== undefined;
  return (
    <Page title={words.title}>
      {!isThere && (error === null ? <Waiting /> : <Refused error={error} again={again} />)}
      {isThere && decision !== undefined && <Made which={which} kept={kept.data} decision={decision} />}
      {isThere && decision === undefined && <Empty>{words.none}</Empty>}
    </Page>
  );
};
