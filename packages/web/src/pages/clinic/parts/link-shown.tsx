import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useWritten } from '../../../words/dates.ts';
import { useWords } from '../../../words/language.tsx';
import { WORDS } from '../staff-words.ts';

/** A link as the server makes it: what follows its own address, and until when it works. */
export interface MadeLink {
  readonly path: string;
  readonly expires: string;
}

/** A link that is shown once, to copy; it takes the focus. */
export const LinkShown = ({ link, onDone }: { readonly link: MadeLink; readonly onDone: () => void }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const { copy, copied } = useClipboard({ timeout: 5000 });
  const field = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}${link.path}`;
  useEffect(() => field.current?.select(), []);
  return (
    <Stack gap="xs">
      <TextInput ref={field} label={words.link} value={address} readOnly classNames={{ input: 'mono' }} />
      <Text>{words.expires(written.moment(link.expires))}</Text>
      <Group>
        <Button onClick={() => copy(address)}>{words.copy}</Button>
        <Button variant="default" onClick={onDone}>
          {words.done}
        </Button>
        <Text role="status">{copied && words.copied}</Text>
      </Group>
    </Stack>
  );
};
