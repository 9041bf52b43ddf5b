import './protocol.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from '../../parts/link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import type { Known } from './known/known.ts';
import { inForceQuery, knowledgeQuery } from './known/queries.ts';
import { ProtocolPage } from './parts/protocol-page.tsx';
import { type Base, ProposeForm } from './versions/propose-form.tsx';
import { WORDS } from './versions/propose-words.ts';
import { WORDS as VERSIONS } from './versions/words.ts';

/** The form, over the knowledge without the settings of the clinic. */
const Over = ({ known }: { readonly known: Known }) => {
  const { clinic, knowledge, texts } = known;
  const [base, setBase] = useState<Base>('in-force');
  const inForce = useQuery(inForceQuery(clinic));
  const isServed = base === 'served' || inForce.data?.since === null;
  const at = isServed ? 'served' : inForce.data?.knowledge.sha256;
  const plain = useQuery({ ...knowledgeQuery(clinic, knowledge.lang, at), enabled: inForce.isSuccess });
  const error = inForce.error ?? plain.error;
  if (error !== null)
    return <Refused error={error} again={() => void (inForce.error === null ? plain : inForce).refetch()} />;
  if (inForce.data === undefined || plain.data === undefined) return <Waiting />;
  const over = { ...known, knowledge: plain.data, texts: plain.data.texts[knowledge.lang] ?? texts };
  return <ProposeForm inForce={inForce.data} base={base} onBase={setBase} known={over} />;
};

/** Proposing a newer knowledge, or settings of the clinic. */
export const ProposePage = () => {
  const words = useWords(WORDS);
  const versions = useWords(VERSIONS);
  const { clinic = '' } = useParams({ strict: false });
  return (
    <ProtocolPage title={words.title}>
      {(known) => (
        <>
          <Link to="/clinics/$clinic/protocol/versions" params={{ clinic }}>
            {versions.back}
          </Link>
          <Over known={known} />
        </>
      )}
    </ProtocolPage>
  );
};
