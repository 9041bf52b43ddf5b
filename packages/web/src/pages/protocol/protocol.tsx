import './protocol.css';
import { useWords } from '../../words/language.tsx';
import { ProtocolPage as Frame } from './parts/protocol-page.tsx';
import { Rules } from './rules/rules.tsx';
import { WORDS } from './rules/words.ts';

/** The rules of the clinic, and what is in force. */
export const ProtocolPage = () => {
  const words = useWords(WORDS);
  return <Frame title={words.title}>{(known) => <Rules known={known} />}</Frame>;
};
