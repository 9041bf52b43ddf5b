import { Alert, Group, Stack, Table, Title } from '@mantine/core';
import { DISPOSITIONS, type Outcome } from '@primum/engine';
import { useEffect, useRef } from 'react';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { ButtonLink } from '../../parts/link.tsx';
import { useWords } from '../../words/language.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import type { Whose } from '../people/queries.ts';
import { WORDS } from './one-words.ts';
import type { ChangedClearance } from './queries.ts';

const OUTCOMES: readonly Outcome[] = [...DISPOSITIONS, 'not-enough-information'];

const Tag = ({ outcome, said }: { readonly outcome: string; readonly said?: string }) => {
  const { nameOf } = useKnowledge();
  const known = OUTCOMES.find((one) => one === outcome);
  const word = said ?? nameOf('messages', `outcome.${outcome}`);
  return known === undefined ? word : <OutcomeTag outcome={known} word={word} />;
};

type Again = NonNullable<ChangedClearance['screening']>;

const Before = ({ outcomes }: Pick<Again, 'outcomes'>) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
  return (
    <Table captionSide="top">
      <Table.Caption className="hidden">{words.followed}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.procedure}</Table.Th>
          <Table.Th scope="col">{words.before}</Table.Th>
          <Table.Th scope="col">{words.afterwards}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {outcomes.map(({ procedure, before, after, headline }) => (
          <Table.Tr key={procedure}>
            <Table.Th scope="row">{nameOf('procedures', procedure)}</Table.Th>
            <Table.Td>
              <Tag outcome={before} />
            </Table.Td>
            <Table.Td>
              <Tag outcome={after} said={headline} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** What the screening came to before the change, beside what it comes to now. It takes the focus when it appears. */
export const OutcomeChange = ({
  whose,
  screening: { screening, outcomes },
}: {
  readonly whose: Whose;
  readonly screening: Again;
}) => {
  const words = useWords(WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Alert variant="outline">
      <Stack>
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {words.followed}
        </Title>
        <Before outcomes={outcomes} />
        <Group>
          <ButtonLink
            to="/clinics/$clinic/people/$person/screenings/$number"
            params={{ ...whose, number: String(screening) }}
          >
            {words.openNew}
          </ButtonLink>
        </Group>
      </Stack>
    </Alert>
  );
};
