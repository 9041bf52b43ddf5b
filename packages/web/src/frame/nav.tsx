import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Link } from '../parts/link.tsx';
import { callerQuery, type Role } from '../session/caller.ts';
import { useWords } from '../words/language.tsx';
import { WORDS } from './words.ts';

type Place = 'today' | 'people' | 'clearances' | 'protocol' | 'clinic';

/** Where each role has something to do; the server decides what it may. */
const PLACES: Readonly<Record<Role, readonly Place[]>> = {
  director: ['today', 'people', 'clearances', 'protocol', 'clinic'],
  physician: ['today', 'people', 'clearances', 'protocol'],
  practitioner: ['today', 'people', 'clearances', 'protocol'],
  reception: ['today', 'people'],
};

/** The parts of the console. */
export const Nav = () => {
  const words = useWords(WORDS);
  const { data: caller } = useQuery(callerQuery);
  const { clinic } = useParams({ strict: false });
  const post = caller?.clinics.find((one) => one.clinic === clinic);
  if (clinic === undefined || post === undefined) return null;
  return (
    <nav aria-label={words.main}>
      <Group className="places" py="xs">
        <Text className="quiet">{post.name}</Text>
        {PLACES[post.role].map((place) => (
          <Link
            key={place}
            to={`/clinics/$clinic/${place}`}
            params={{ clinic }}
            activeProps={{ 'aria-current': 'page', fw: 650 }}
          >
            {words[place]}
          </Link>
        ))}
        <Link to="/account" activeProps={{ 'aria-current': 'page', fw: 650 }}>
          {words.account}
        </Link>
      </Group>
    </nav>
  );
};
