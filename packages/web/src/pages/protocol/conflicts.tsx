import './protocol.css';
import { useWords } from '../../words/language.tsx';
import { Conflicts } from './conflicts/conflicts.tsx';
import { WORDS } from './conflicts/words.ts';
import { ProtocolPage } from './parts/protocol-page.tsx';

/** Where sources differ, and what was taken. */
export const ConflictsPage = () => {
  const words = useWords(WORDS);
  return <ProtocolPage title={words.title}>{(known) => <Conflicts known={known} />}</ProtocolPage>;
};
