import { Alert, Button, Group, List, Text } from '@mantine/core';
import { Problem } from '../api/problem.ts';
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

/**
 * What was refused, in the sentence of the server, and the way to try again; of what is not for the role of the reader, only that. It
 * is said at once to a screen reader.
 * @example {mutation.error && <Refused error={mutation.error} />}
 */
export const Refused = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const words = useWords(WORDS);
  if (isGone(error)) return <NewVersion />;
  if (isNotForRole(error, again)) return <Alert role="alert" title={words.notForRole} variant="outline" />;
  return (
    <Alert role="alert" color="red" title={words.wrong} variant="outline">
      <Text>{error instanceof Problem ? error.message : words.broken}</Text>
      {error instanceof Problem && error.problems.length > 1 && (
        <List>
          {error.problems.map(({ line, what, remedy }) => (
            <List.Item key={`${line}${what}`}>{`${line}: ${what} ${remedy}`}</List.Item>
          ))}
        </List>
      )}
      {again !== undefined && (
        <Group mt="sm">
          <Button onClick={again}>{words.again}</Button>
        </Group>
      )}
    </Alert>
  );
};
