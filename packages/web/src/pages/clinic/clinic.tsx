import '../protocol/protocol.css';
import { Page } from '../../parts/page.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWords } from '../../words/language.tsx';
import { ContactSection } from './contact.tsx';
import { OwnSourcesSection } from './own-sources.tsx';
import { ClinicNav } from './parts/clinic-nav.tsx';
import { Section } from './parts/section.tsx';
import { VerificationSection } from './verification.tsx';
import { WORDS } from './words.ts';

/** What a director sets and looks after in the clinic; others read of it what they may. */
export const ClinicPage = () => {
  const words = useWords(WORDS);
  const { role } = useAtWork();
  return (
    <Page title={words.title}>
      <ClinicNav />
      <ContactSection />
      <OwnSourcesSection />
      {role === 'director' && <VerificationSection />}
      <Section title={words.backup} about={words.backupAbout} />
    </Page>
  );
};
