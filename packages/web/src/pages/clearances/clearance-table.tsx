import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '../../parts/link.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import { personQuery } from '../people/queries.ts';
import { AskAgain } from './ask-again.tsx';
import type { ListedClearance } from './queries.ts';
import { StandingTag } from './standing-tag.tsx';
import { WORDS } from './words.ts';
import '../people/people.css';

const Row = ({ one }: { readonly one: ListedClearance }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { day } = useWritten();
  const { nameOf } = useKnowledge();
  const { id, person, rules, from, standing, asked, reminded, until } = one;
  const whose = { clinic, person };
  const { data } = useQuery(personQuery(whose));
  const name = data?.value.name ?? '…';
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Link
          to="/clinics/$clinic/people/$person/clearances/$clearance"
          params={{ ...whose, clearance: id }}
          aria-label={words.openOf(name)}
        >
          {name}
        </Link>
      </Table.Th>
      <Table.Td data-label={words.what}>{rules.map((rule) => nameOf('rules', rule)).join(', ')}</Table.Td>
      <Table.Td data-label={words.from}>{nameOf('roles', from)}</Table.Td>
      <Table.Td data-label={words.standing}>
        <StandingTag standing={standing} />
      </Table.Td>
      <Table.Td data-label={words.askedOn}>
        {day(asked)}
        {reminded !== null && `, ${words.reminded(day(reminded))}`}
      </Table.Td>
      <Table.Td data-label={words.until}>{until === null ? '–' : day(until)}</Table.Td>
      <Table.Td className="screen">
        {(standing === 'expiring' || standing === 'expired') && <AskAgain whose={whose} id={id} name={name} />}
      </Table.Td>
    </Table.Tr>
  );
};

/** Clearances, one a row. */
export const ClearanceTable = ({ all }: { readonly all: readonly ListedClearance[] }) => {
  const words = useWords(WORDS);
  return (
    <Table captionSide="top" className="sheet stacking">
      <Table.Caption>{words.list}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {[words.client, words.what, words.from, words.standing, words.askedOn, words.until].map((name) => (
            <Table.Th key={name} scope="col">
              {name}
            </Table.Th>
          ))}
          <Table.Th scope="col" className="screen">
            <span className="hidden">{words.again}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {all.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </Table.Tbody>
    </Table>
  );
};
