import { Stack, Table, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../../../parts/empty.tsx';
import { ButtonLink, Link } from '../../../parts/link.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useNameOf } from '../parts/use-name-of.ts';
import { More } from './more.tsx';
import { proposalsQuery } from './queries.ts';
import type { Proposal } from './told.ts';
import { WORDS } from './words.ts';

const Row = ({ proposal }: { readonly proposal: Proposal }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const nameOf = useNameOf();
  const { clinic } = useAtWork();
  const { id, day, state, knowledge, protocol, proposedBy } = proposal;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to="/clinics/$clinic/protocol/versions/$proposal" params={{ clinic, proposal: id }}>
          {words.proposal(written.day(day))}
        </Link>
      </Table.Th>
      <Table.Td>{words[state]}</Table.Td>
      <Table.Td>{knowledge.version}</Table.Td>
      <Table.Td>{protocol === null ? words.none : words.yes}</Table.Td>
      <Table.Td>{nameOf(proposedBy)}</Table.Td>
    </Table.Tr>
  );
};

/** What was proposed, newest last, and the way to propose something. */
export const ProposalList = () => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const query = useInfiniteQuery(proposalsQuery(clinic));
  const proposals = query.data?.pages.flatMap((page) => page.proposals) ?? [];
  return (
    <Stack component="section" gap="sm" align="stretch">
      <Title order={2} size="h4">
        {words.proposals}
      </Title>
      {role !== 'practitioner' && (
        <div>
          <ButtonLink to="/clinics/$clinic/protocol/versions/new" params={{ clinic }}>
            {words.propose}
          </ButtonLink>
        </div>
      )}
      {query.isPending && <Waiting />}
      {query.error !== null && <Refused error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && proposals.length === 0 && <Empty>{words.noProposals}</Empty>}
      {proposals.length > 0 && (
        <DataTable caption={words.proposals} heads={[words.day, words.state, words.knowledge, words.own, words.by]}>
          {proposals.map((proposal) => (
            <Row key={proposal.id} proposal={proposal} />
          ))}
        </DataTable>
      )}
      <More query={query}>{words.more}</More>
    </Stack>
  );
};
