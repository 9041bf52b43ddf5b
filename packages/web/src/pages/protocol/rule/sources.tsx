import { Anchor, Group, Text } from '@mantine/core';
import { useWords } from '../../../words/language.tsx';
import type { Clause } from '../known/clauses.ts';
import type { Known } from '../known/known.ts';
import { placeOf } from './cites.tsx';
import { useLit } from './lit.tsx';
import { Part } from './part.tsx';
import { useOwnWords } from './use-own-words.ts';
import { WORDS } from './words.ts';

interface Cited {
  readonly id: string;
  readonly text: string;
  readonly origin: string;
}

/** Whatever the clauses of a rule cite, statements before citations. */
const citedIn = (clauses: readonly Clause[], { library, voice }: Known): readonly Cited[] => {
  const cites = new Set(clauses.flatMap((clause) => clause.cites));
  const statements = library.sources.flatMap(({ title, statements: all }) =>
    all.filter(({ id }) => cites.has(id)).map(({ id, paraphrase }) => ({ id, text: paraphrase, origin: title })),
  );
  const citations = [...cites].flatMap((id) => {
    const citation = library.citations[id];
    if (citation === undefined) return [];
    const kind = citation.kind === 'reading' ? 'inference' : citation.kind;
    return [{ id, text: citation.text, origin: voice.say(`words.basis.${kind}`) }];
  });
  return [...statements, ...citations];
};

/** One statement or citation beside the rule, with links to the clauses that rest on it. */
const Source = ({
  cited: { id, text, origin },
  own,
  clauses,
}: {
  readonly cited: Cited;
  readonly own: string | undefined;
  readonly clauses: readonly Clause[];
}) => {
  const words = useWords(WORDS);
  const { isLit, handlers } = useLit([id]);
  return (
    <li id={placeOf(id)} className="clause" {...handlers}>
      <Text fw={650}>
        {id}
        {isLit && <span className="mark">{` ◀ ${words.restsHere}`}</span>}
      </Text>
      <Text id={`${placeOf(id)}-text`} lang="en">
        {text}
      </Text>
      <Text size="sm" className="quiet" lang="en">
        {origin}
      </Text>
      {own !== undefined && (
        <details>
          <summary>{words.ownWords}</summary>
          <blockquote lang="en">{own}</blockquote>
        </details>
      )}
      <Group gap="xs" className="cites">
        <Text size="sm" className="quiet">{`${words.supports}:`}</Text>
        {clauses.map((clause) => (
          <Anchor key={clause.id} href={`#${clause.id}`} size="sm" underline="always">
            {clause.label.length > 60 ? `${clause.label.slice(0, 57)} …` : clause.label}
          </Anchor>
        ))}
      </Group>
    </li>
  );
};

/** The statements and citations that a rule rests on. */
export const Sources = ({ clauses, known }: { readonly clauses: readonly Clause[]; readonly known: Known }) => {
  const words = useWords(WORDS);
  const own = useOwnWords(known);
  return (
    <Part title={words.sources}>
      <ul className="plain">
        {citedIn(clauses, known).map((cited) => (
          <Source
            key={cited.id}
            cited={cited}
            own={own.get(cited.id)}
            clauses={clauses.filter(({ cites }) => cites.includes(cited.id))}
          />
        ))}
      </ul>
    </Part>
  );
};
