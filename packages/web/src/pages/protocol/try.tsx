import './protocol.css';
import { useWords } from '../../words/language.tsx';
import { ProtocolPage } from './parts/protocol-page.tsx';
import { TryIt } from './try/try-it.tsx';
import { WORDS } from './try/words.ts';

/** An invented patient, screened in the browser. */
export const TryPage = () => {
  const words = useWords(WORDS);
  return <ProtocolPage title={words.title}>{(known) => <TryIt known={known} />}</ProtocolPage>;
};
