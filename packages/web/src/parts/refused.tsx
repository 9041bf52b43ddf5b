import { Alert, Button, Group, Text } from '@mantine/core';
import { isProblem, Problem } from '../api/problem.ts';
import { useWords } from '../words/language.tsx';
import { isGone } from './gone.ts';
import { WORDS } from './words.ts';

/** That the file of a page is gone, and the way to the new one; nothing is loaded before somebody says so. */
const NewVersion = () => {
  const words = useWords(WORDS);
  return (
    <Alert role="alert" title={navigator.onLine ? words.newVersion : words.wrong} variant="outline">
      <Text>{words.loadAgainWhy}</Text>
      <Group mt="sm">
        <Button onClick={() => globalThis.location.reload()}>{words.loadAgain}</Button>
      </Group>
    </Alert>
  );
};

/** Whether somebody may not see what a page reads. What they may not do is said by the server, which knows who may. */
const isNotForRole = (error: unknown, again: unknown): boolean =>
  error instanceof Problem && error.status === 403 && again !== undefined;

/** Why, in the sentence of the server, which is in English; what the server did not say, in the language of the page. */
const Why = ({ error }: { readonly error: unknown }) => {
  const words = useWords(WORDS);
  if (isProblem(error, 'offline')) return <Text>{words.noAnswer}</Text>;
  return error instanceof Problem ? <Text lang="en">{error.message}</Text> : <Text>{words.broken}</Text>;
};

const KNOWN = [403, 409, 412, 422, 429, 503] as const;

/** What kind of refusal it is, in the language of the page. */
const useTitle = (error: unknown): string => {
  const words = useWords(WORDS);
  const known = error instanceof Problem ? KNOWN.find((status) => status === error.status) : undefined;
  return known === undefined ? words.wrong : words[known];
};

/**
 * What was refused, in the sentence of the server, and the way to try again; of what is not for the role of the reader, only that. It
 * is said at once to a screen reader.
 * @example {mutation.error && <Refused error={mutation.error} />}
 */
export const Refused = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const words = useWords(WORDS);
  const title = useTitle(error);
  if (isGone(error)) return <NewVersion />;
  if (isNotForRole(error, again)) return <Alert role="alert" title={words.notForRole} variant="outline" />;
  return (
    <Alert role="alert" color="red" title={title} variant="outline">
      <Why error={error} />
      {error instanceof Problem && error.problems.length > 1 && (
        <ul lang="en">
          {error.problems.map(({ line, what, remedy }) => (
            <li key={`${line}${what}`}>{`${line}: ${what} ${remedy}`}</li>
          ))}
        </ul>
      )}
      {again !== undefined && (
        <Group mt="sm">
          <Button onClick={again}>{words.again}</Button>
        </Group>
      )}
    </Alert>
  );
};
