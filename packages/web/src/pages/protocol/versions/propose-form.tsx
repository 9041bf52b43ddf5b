import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import { ask, freshKey } from '../../../api/request.ts';
import { Refused } from '../../../parts/refused.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { useWords } from '../../../words/language.tsx';
import type { InForce } from '../known/in-force.ts';
import type { Known } from '../known/known.ts';
import { Choice } from '../parts/choice.tsx';
import { Preview } from './preview.tsx';
import { WORDS } from './propose-words.ts';
import { SettingForm } from './setting-form.tsx';
import { SettingList } from './setting-list.tsx';
import { type Setting, settingsOf, yamlOf } from './settings.ts';

/** What a proposal is made on: what is in force, or what is served. */
export type Base = 'in-force' | 'served';

interface Wish {
  readonly key: string;
  readonly protocol: string | null;
  readonly knowledge: string;
}

const usePropose = () => {
  const { clinic } = useAtWork();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ key, ...body }: Wish) =>
      ask<{ readonly id: string }>('POST', `/clinics/${clinic}/protocols`, { body, key }),
    onSuccess: async ({ value: { id } }) => {
      void client.invalidateQueries({ queryKey: ['clinic', clinic, 'proposals'] });
      await navigate({ to: '/clinics/$clinic/protocol/versions/$proposal', params: { clinic, proposal: id } });
    },
  });
};

/** The same wish has the same key, so that it is made once; another text is another wish. */
const useKeyOf = (): ((wish: string) => string) => {
  const [keys] = useState(() => new Map<string, string>());
  return (wish) => {
    const key = keys.get(wish) ?? freshKey();
    keys.set(wish, key);
    return key;
  };
};

const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

interface Proposing {
  readonly inForce: InForce;
  readonly base: Base;
  readonly onBase: (base: Base) => void;
  readonly known: Known;
}

const BaseChoice = ({ inForce: { knowledge, served, newer }, base, onBase }: Omit<Proposing, 'known'>) => {
  const words = useWords(WORDS);
  const isOne = knowledge.sha256 === served.sha256;
  const options = [
    { value: 'in-force', label: isOne ? words.sameVersion(knowledge.version) : words.inForce(knowledge.version) },
    ...(newer ? [{ value: 'served', label: words.served(served.version) }] : []),
  ];
  return (
    <Choice
      label={words.base}
      options={options}
      value={base}
      onValue={(value) => onBase(value === 'served' ? 'served' : 'in-force')}
    />
  );
};

const useProtocolText = (inForce: InForce, base: Base) => {
  const { clinicName, name } = useAtWork();
  const [settings, setSettings] = useState<readonly Setting[]>(() => settingsOf(inForce.protocol));
  const [text, setText] = useState<string | null>(null);
  const { version } = base === 'served' ? inForce.served : inForce.knowledge;
  const head = { clinic: clinicName, author: name, adopted: today(), knowledge: version };
  const made = settings.length === 0 ? null : yamlOf(head, settings);
  const blank = (): string => made ?? yamlOf(head, []);
  return { settings, setSettings, text, setText, blank, yaml: text ?? made };
};

/** What is written so far, and what is wrong with it. */
const Written = ({ yaml, error }: { readonly yaml: string | null; readonly error: Error | null }) => {
  const words = useWords(WORDS);
  return (
    <>
      {yaml !== null && (
        <section className="sheet" aria-labelledby="preview">
          <Title order={2} size="h4" id="preview">
            {words.preview}
          </Title>
          <Preview yaml={yaml} problems={error instanceof Problem ? error.problems : []} />
        </section>
      )}
      {error !== null && <Refused error={error} />}
    </>
  );
};

/** A proposal: on which knowledge, with which settings; as a form, or as text. */
export const ProposeForm = ({ inForce, base, onBase, known }: Proposing) => {
  const words = useWords(WORDS);
  const { settings, setSettings, text, setText, blank, yaml } = useProtocolText(inForce, base);
  const { mutate, error, isPending } = usePropose();
  const keyOf = useKeyOf();
  const send = (): void => {
    const knowledge = base === 'served' || inForce.since === null ? 'served' : inForce.knowledge.sha256;
    mutate({ key: keyOf(`${knowledge} ${yaml}`), protocol: yaml, knowledge });
  };
  return (
    <Stack gap="md">
      <Text>{words.about}</Text>
      <BaseChoice inForce={inForce} base={base} onBase={onBase} />
      {text === null ? (
        <AsForm settings={settings} onSettings={setSettings} known={known} />
      ) : (
        <AsText text={text} onText={setText} />
      )}
      <Group>
        <Button variant="subtle" onClick={() => setText(text === null ? blank() : null)}>
          {text === null ? words.asText : words.asForm}
        </Button>
      </Group>
      <Written yaml={yaml} error={error} />
      <Group>
        <Button loading={isPending} onClick={send}>
          {words.propose}
        </Button>
      </Group>
    </Stack>
  );
};

const AsText = ({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) => (
  <Textarea
    label={useWords(WORDS).text}
    value={text}
    autosize
    minRows={10}
    classNames={{ input: 'mono' }}
    onChange={({ currentTarget }) => onText(currentTarget.value)}
  />
);

const AsForm = ({
  settings,
  onSettings,
  known,
}: {
  readonly settings: readonly Setting[];
  readonly onSettings: (settings: readonly Setting[]) => void;
  readonly known: Known;
}) => {
  const words = useWords(WORDS);
  return (
    <>
      <section className="sheet" aria-labelledby="settings">
        <Title order={2} size="h4" id="settings">
          {words.settings}
        </Title>
        <SettingList
          settings={settings}
          known={known}
          onRemove={(gone) => onSettings(settings.filter((one) => one !== gone))}
        />
      </section>
      <section className="sheet" aria-labelledby="add">
        <Title order={2} size="h4" id="add">
          {words.add}
        </Title>
        <SettingForm known={known} onAdd={(setting) => onSettings([...settings, setting])} />
      </section>
    </>
  );
};
