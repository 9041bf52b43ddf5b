import '../protocol/protocol.css';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/language.tsx';
import { AuditLog } from './audit/audit-log.tsx';
import { WORDS } from './audit-words.ts';
import { ClinicNav } from './parts/clinic-nav.tsx';

/** Who read or changed what. */
export const AuditPage = () => {
  const words = useWords(WORDS);
  return (
    <Page title={words.title}>
      <ClinicNav />
      <AuditLog />
    </Page>
  );
};
