import './protocol.css';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/language.tsx';
import { ProtocolNav } from './parts/protocol-nav.tsx';
import { InForceCard } from './rules/in-force-card.tsx';
import { AdoptionList } from './versions/adoption-list.tsx';
import { ProposalList } from './versions/proposal-list.tsx';
import { WORDS } from './versions/words.ts';

/** What is in force, what is proposed, what was in force. */
export const VersionsPage = () => {
  const words = useWords(WORDS);
  return (
    <Page title={words.title}>
      <ProtocolNav />
      <InForceCard />
      <ProposalList />
      <AdoptionList />
    </Page>
  );
};
