import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/language.tsx';
import { NotSaved } from '../people/changed.tsx';
import { todayHere } from '../people/coming.ts';
import type { Whose } from '../people/queries.ts';
import { answerBody, type TypedAnswer } from './answer.ts';
import { WORDS } from './one-words.ts';
import type { ChangedClearance, Clearance } from './queries.ts';
import { Assessment, type Fields, Scope } from './receive-fields.tsx';
import { scanOf, wrongWith } from './scan.ts';
import { ScanField } from './scan-field.tsx';
import { useChange } from './use-change.ts';
import { WORDS as LIST } from './words.ts';

const DECISIONS = ['cleared', 'clearedWith', 'refused'] as const;

const EMPTY: Omit<TypedAnswer, 'decision'> = {
  name: '',
  registration: '',
  on: '',
  assessedBy: '',
  assessedRegistration: '',
  assessedOn: '',
  until: '',
  conditions: '',
  procedures: [],
  areas: [],
};

const Decision = ({ typed, onTyped }: Fields) => {
  const words = useWords(WORDS);
  return (
    <Radio.Group
      label={words.decision}
      required
      value={typed.decision}
      onChange={(value) => onTyped({ ...typed, decision: DECISIONS.find((one) => one === value) ?? '' })}
    >
      <Stack gap="xs" mt="xs">
        {DECISIONS.map((value) => (
          <Radio key={value} value={value} label={words[value]} required name="decision" />
        ))}
      </Stack>
    </Radio.Group>
  );
};

const Who = ({ typed, onTyped }: Fields) => {
  const words = useWords(WORDS);
  return (
    <>
      <TextInput
        label={words.name}
        value={typed.name}
        required
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget }) => onTyped({ ...typed, name: currentTarget.value })}
      />
      <TextInput
        label={words.registration}
        value={typed.registration}
        maxLength={100}
        autoComplete="off"
        onChange={({ currentTarget }) => onTyped({ ...typed, registration: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.decidedOn}
        value={typed.on}
        required
        max={todayHere()}
        onChange={({ currentTarget }) => onTyped({ ...typed, on: currentTarget.value })}
      />
    </>
  );
};

interface ReceiveProps {
  readonly whose: Whose;
  readonly clearance: Clearance;
  readonly onChanged: (changed: ChangedClearance) => void;
}

/** Recording what came back. What was typed stays when it is refused. */
export const Receive = ({ whose, clearance, onChanged }: ReceiveProps) => {
  const words = useWords(WORDS);
  const list = useWords(LIST);
  const [typed, setTyped] = useState<Fields['typed']>({ ...EMPTY, decision: '' });
  const [file, setFile] = useState<File | null>(null);
  const { change, again, now } = useChange(whose, clearance, { method: 'PUT', path: '' }, onChanged);
  const send = async (): Promise<void> => {
    const { decision } = typed;
    if (decision === '' || (file !== null && wrongWith(file) !== null)) return;
    change.mutate(answerBody({ ...typed, decision }, file === null ? undefined : await scanOf(file)));
  };
  const fields = { typed, onTyped: setTyped };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack maw="34rem">
        <Decision {...fields} />
        <Who {...fields} />
        {clearance.asked.after !== null && <Assessment {...fields} role={clearance.asked.after} />}
        {typed.decision !== 'refused' && <Scope {...fields} points={clearance.asked.points} />}
        <ScanField file={file} onFile={setFile} />
        <NotSaved
          error={change.error}
          again={again}
          now={now === null ? null : <Text role="status">{words.keptNow(list[now.standing])}</Text>}
        />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
