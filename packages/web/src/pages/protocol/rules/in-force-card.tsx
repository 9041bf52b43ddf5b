import { Alert, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '../../../parts/link.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import type { InForce } from '../known/in-force.ts';
import { inForceQuery } from '../known/queries.ts';
import { useNameOf } from '../parts/use-name-of.ts';
import { WORDS } from './words.ts';

const settingsIn = ({ protocol }: InForce): number =>
  protocol === null ? 0 : protocol.off.length + protocol.stricter.length + Object.keys(protocol.shelfLives).length;

const Told = ({ inForce }: { readonly inForce: InForce }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const { clinic } = useAtWork();
  const nameOf = useNameOf();
  const { knowledge, since, adoptedBy, served, newer } = inForce;
  return (
    <>
      <Text>{words.version(knowledge.version, knowledge.sha256.slice(0, 12))}</Text>
      <Text>{since === null ? words.nobodyYet : words.since(written.moment(since), nameOf(adoptedBy ?? ''))}</Text>
      <Text>{words.settings(settingsIn(inForce))}</Text>
      {newer && (
        <Alert variant="outline" title={words.newer(served.version)}>
          <Link to="/clinics/$clinic/protocol/versions" params={{ clinic }}>
            {words.look}
          </Link>
        </Alert>
      )}
    </>
  );
};

/** What is in force, since when, by whom, and whether what is served is newer. */
export const InForceCard = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { data, error, refetch } = useQuery(inForceQuery(clinic));
  return (
    <Stack className="sheet" component="section" gap="xs" aria-labelledby="in-force">
      <Title order={2} size="h4" id="in-force">
        {words.inForce}
      </Title>
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Told inForce={data} />}
    </Stack>
  );
};
