import type { Problem } from '../../../api/problem.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from './propose-words.ts';

/** A protocol line by line, each line with what is wrong in it. */
export const Preview = ({ yaml, problems }: { readonly yaml: string; readonly problems: Problem['problems'] }) => {
  const words = useWords(WORDS);
  return (
    <ol className="lines" aria-label={words.preview}>
      {yaml
        .trimEnd()
        .split('\n')
        .map((text, at) => {
          const wrong = problems.filter(({ line }) => line === at + 1);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a line is its number
            <li key={at} data-wrong={wrong.length > 0 || undefined}>
              <code>{text}</code>
              {wrong.map(({ what, remedy }) => (
                <p key={what}>{`⚠ ${words.line(at + 1)}: ${what}; ${remedy}.`}</p>
              ))}
            </li>
          );
        })}
    </ol>
  );
};
