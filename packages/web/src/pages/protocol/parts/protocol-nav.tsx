import { Group } from '@mantine/core';
import { Link } from '../../../parts/link.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from './words.ts';

const PLACES = ['matrix', 'conflicts', 'versions', 'health', 'try'] as const;

/** The pages of the protocol. */
export const ProtocolNav = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const active = { 'aria-current': 'page', fw: 650 } as const;
  return (
    <nav aria-label={words.pages} className="screen">
      <Group gap="md">
        <Link
          to="/clinics/$clinic/protocol"
          params={{ clinic }}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={active}
        >
          {words.rules}
        </Link>
        {PLACES.map((place) => (
          <Link key={place} to={`/clinics/$clinic/protocol/${place}`} params={{ clinic }} activeProps={active}>
            {words[place]}
          </Link>
        ))}
      </Group>
    </nav>
  );
};
