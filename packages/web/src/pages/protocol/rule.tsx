import './protocol.css';
import { useParams } from '@tanstack/react-router';
import { Empty } from '../../parts/empty.tsx';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.tsx';
import { ProtocolPage } from './parts/protocol-page.tsx';
import { RuleView } from './rule/rule-view.tsx';
import { WORDS } from './rule/words.ts';

/** One rule beside its sources. */
export const RulePage = () => {
  const words = useWords(WORDS);
  const { clinic = '', rule: id = '' } = useParams({ strict: false });
  return (
    <ProtocolPage key={id} title={(known) => known?.texts.rules[id]?.title ?? words.title}>
      {(known) => {
        const rule = known.knowledge.rules.find((one) => one.id === id);
        if (rule !== undefined) return <RuleView rule={rule} known={known} />;
        const back = (
          <Link to="/clinics/$clinic/protocol" params={{ clinic }}>
            {words.toList}
          </Link>
        );
        return <Empty action={back}>{words.missing}</Empty>;
      }}
    </ProtocolPage>
  );
};
