import { useWords } from '../../words/language.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import { WORDS } from './ask-words.ts';
import type { Narrowed } from './narrow.ts';
import { Only } from './only.tsx';

/** To which procedures and areas a letter is narrowed; the areas are folded, because mostly it is asked for all. */
export const ScopeFields = ({
  among,
  narrowed,
  onNarrowed,
}: {
  /** What can be asked for. */
  readonly among: Narrowed;
  readonly narrowed: Narrowed;
  readonly onNarrowed: (narrowed: Partial<Narrowed>) => void;
}) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
  const named = (kind: 'procedures' | 'areas') => among[kind].map((id) => ({ id, name: nameOf(kind, id) }));
  return (
    <>
      <Only
        legend={words.onlyProcedures}
        hint={words.allProcedures}
        all={named('procedures')}
        chosen={narrowed.procedures}
        onChosen={(procedures) => onNarrowed({ procedures })}
      />
      {among.areas.length > 1 && (
        <details className="folded">
          <summary>{words.narrow}</summary>
          <Only
            legend={words.onlyAreas}
            hint={words.allAreas}
            all={named('areas')}
            chosen={narrowed.areas}
            onChosen={(areas) => onNarrowed({ areas })}
          />
        </details>
      )}
    </>
  );
};
