import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { Answer, Fact } from '@primum/engine';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textOf } from '../../../session/text-of.ts';
import { useWords } from '../../../words/language.tsx';
import { NotSaved } from '../changed.tsx';
import { useOnce } from '../once.ts';
import type { Whose } from '../queries.ts';
import { type Correction, correct } from './correcting.ts';
import { WORDS } from './words.ts';

interface CorrectProps {
  readonly whose: Whose;
  readonly fact: Fact;
  /** The answers that say it. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly onDone: () => void;
}

/** Gives the focus to what has just appeared. */
export const takeFocus = (one: HTMLElement | null): void => one?.focus();

const RIGHT: readonly Answer[] = ['no', 'yes', 'unknown'];
const READ = ['answers', 'chart', 'questions', 'timeline', 'validity', 'screening'];

const useCorrect = ({ whose, ids, onDone }: CorrectProps) => {
  const client = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: (correction: Correction) => correct(whose, ids, correction, once),
    onSuccess: async () => {
      const keys = [...READ.map((one) => [one, whose.clinic, whose.person]), ['today', whose.clinic]];
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone();
    },
  });
};

/** What is right, and how that is known. */
const Fields = ({ fact, name }: Pick<CorrectProps, 'fact' | 'name'>) => {
  const words = useWords(WORDS);
  return (
    <>
      <Radio.Group name="is" label={words.right(name)} required>
        <Stack gap={4} mt={4}>
          {RIGHT.filter((one) => one !== fact.answer).map((one, at) => (
            <Radio key={one} value={one} label={words[`right-${one}`]} required {...(at === 0 && { ref: takeFocus })} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        name="said"
        label={words.whyRight}
        required
        pattern=".*\S.*"
        minLength={3}
        maxLength={500}
        autoComplete="off"
      />
    </>
  );
};

const Form = (props: CorrectProps & { readonly onClose: () => void }) => {
  const words = useWords(WORDS);
  const { fact, name, onClose } = props;
  const correcting = useCorrect(props);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = textOf(event.currentTarget);
        const is = RIGHT.find((one) => one === typed['is']);
        const said = (typed['said'] ?? '').trim();
        if (is !== undefined) correcting.mutate({ was: fact, is, said });
      }}
    >
      <Stack gap="sm" maw="32rem" className="sheet">
        <Text className="quiet">{words.correctHint}</Text>
        <NotSaved error={correcting.error} again={() => correcting.reset()} />
        <Fields fact={fact} name={name} />
        <Group>
          <Button type="submit" variant="default" loading={correcting.isPending}>
            {words.saveRight}
          </Button>
          <Button type="button" variant="subtle" disabled={correcting.isPending} onClick={onClose}>
            {words.leave}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** "Correct this", and the form behind it. */
export const CorrectFact = (props: CorrectProps) => {
  const words = useWords(WORDS);
  const [state, setState] = useState<'fresh' | 'open' | 'left'>('fresh');
  if (state === 'open') return <Form {...props} onClose={() => setState('left')} />;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="screen"
      aria-label={words.correctOf(props.name)}
      {...(state === 'left' && { ref: takeFocus })}
      onClick={() => setState('open')}
    >
      {words.correct}
    </Button>
  );
};
