import './protocol.css';
import './matrix/matrix.css';
import { useWords } from '../../words/language.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { WORDS } from './matrix/words.ts';
import { ProtocolPage } from './parts/protocol-page.tsx';

/** The rules by procedures, as a picture and as a table. */
export const MatrixPage = () => {
  const words = useWords(WORDS);
  return <ProtocolPage title={words.title}>{(known) => <Matrix known={known} />}</ProtocolPage>;
};
