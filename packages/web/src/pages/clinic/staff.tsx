import '../protocol/protocol.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWords } from '../../words/language.tsx';
import { ClinicNav } from './parts/clinic-nav.tsx';
import { staffQuery } from './staff/colleague.ts';
import { EditColleague } from './staff/edit-colleague.tsx';
import { Invite } from './staff/invite.tsx';
import { StaffTable } from './staff/staff-table.tsx';
import { WORDS } from './staff-words.ts';

/** Who works in the clinic: inviting, roles, new passwords, the end. */
export const StaffPage = () => {
  const words = useWords(WORDS);
  const { clinic, role } = useAtWork();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(staffQuery(clinic));
  const colleague = data?.staff.find(({ account }) => account === chosen);
  return (
    <Page title={words.title}>
      <ClinicNav />
      {data === undefined && error === null && <Waiting />}
      {error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <StaffTable staff={data.staff} onChange={({ account }) => setChosen(account)} />}
      {colleague !== undefined && (
        <EditColleague key={colleague.account} colleague={colleague} onClose={() => setChosen(null)} />
      )}
      {role === 'director' && <Invite />}
    </Page>
  );
};
