import { Group } from '@mantine/core';
import { Link } from '../../../parts/link.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../words.ts';

/** The pages of the clinic, which are for its director. */
export const ClinicNav = () => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const active = { 'aria-current': 'page', fw: 650 } as const;
  if (role !== 'director') return null;
  return (
    <nav aria-label={words.pages} className="screen">
      <Group gap="md">
        <Link to="/clinics/$clinic/clinic" params={{ clinic }} activeOptions={{ exact: true }} activeProps={active}>
          {words.overview}
        </Link>
        <Link to="/clinics/$clinic/clinic/staff" params={{ clinic }} activeProps={active}>
          {words.staff}
        </Link>
        <Link to="/clinics/$clinic/clinic/audit" params={{ clinic }} activeProps={active}>
          {words.audit}
        </Link>
      </Group>
    </nav>
  );
};
