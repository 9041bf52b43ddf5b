import './protocol.css';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Link } from '../../parts/link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import type { Known } from './known/known.ts';
import { inForceQuery } from './known/queries.ts';
import { ProtocolPage } from './parts/protocol-page.tsx';
import { useNameOf } from './parts/use-name-of.ts';
import { Compare } from './versions/compare.tsx';
import { Decide } from './versions/decide.tsx';
import { DryRunOf } from './versions/dry-run.tsx';
import { proposalQuery } from './versions/queries.ts';
import type { Proposal } from './versions/told.ts';
import { WORDS } from './versions/words.ts';

const About = ({ proposal }: { readonly proposal: Proposal }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const nameOf = useNameOf();
  const { state, day, proposedBy, knowledge, protocol, yaml, decided } = proposal;
  const { clinic } = useAtWork();
  const { data: now } = useQuery(inForceQuery(clinic));
  const isInForce =
    state === 'adopted' && now?.knowledge.sha256 === knowledge.sha256 && (now.protocol?.sha256 ?? null) === protocol;
  return (
    <section className="sheet" aria-label={words.proposalTitle}>
      <Text fw={650} role="status">
        {isInForce ? words.isAdopted : words[state]}
      </Text>
      <Text>{`${written.day(day)} · ${nameOf(proposedBy)} · ${words.knowledge} ${knowledge.version}`}</Text>
      {decided?.reason != null && <Text>{`${words.why}: ${decided.reason}`}</Text>}
      {yaml == null ? (
        <Text>{words.noProtocol}</Text>
      ) : (
        <details>
          <summary>{words.yaml}</summary>
          <pre className="yaml">{yaml}</pre>
        </details>
      )}
    </section>
  );
};

const Shown = ({ id, known }: { readonly id: string; readonly known: Known }) => {
  const { role } = useAtWork();
  const { data, error, refetch } = useQuery(proposalQuery(known.clinic, id));
  if (data === undefined) return error === null ? <Waiting /> : <Refused error={error} again={() => void refetch()} />;
  const { value: proposal, version } = data;
  const isOpen = proposal.state === 'proposed';
  const mayDecide = role !== 'practitioner';
  return (
    <>
      <About proposal={proposal} />
      {isOpen && <Compare proposal={id} known={known} />}
      {(mayDecide || proposal.dryRun !== null) && <DryRunOf proposal={proposal} known={known} />}
      {isOpen && mayDecide && version !== null && <Decide proposal={proposal} version={version} />}
    </>
  );
};

/** One proposal: what it changes, a dry run of it, the decision. */
export const ProposalPage = () => {
  const words = useWords(WORDS);
  const { clinic = '', proposal: id = '' } = useParams({ strict: false });
  return (
    <ProtocolPage title={words.proposalTitle}>
      {(known) => (
        <>
          <Link to="/clinics/$clinic/protocol/versions" params={{ clinic }}>
            {words.back}
          </Link>
          <Shown id={id} known={known} />
        </>
      )}
    </ProtocolPage>
  );
};
