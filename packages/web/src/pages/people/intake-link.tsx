import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/request.ts';
import { QrCode } from '../../parts/qr-code.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { WORDS } from './link-words.ts';
import { useOnce } from './once.ts';
import { type Appointment, type ClientLink, linksQuery, pathOf, type Whose } from './queries.ts';

const NAMES = [
  { value: 'en', label: 'English' },
  { value: 'pl', label: 'Polski' },
];

const isLocal = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname);

const Made = ({ path }: { readonly path: string }) => {
  const words = useWords(WORDS);
  const [copied, setCopied] = useState(false);
  const address = new URL(path, location.origin).href;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <Stack gap="xs">
      <Text role="status">{words.made}</Text>
      <QrCode text={address} label={words.qr} />
      <Group align="flex-end" gap="xs">
        <TextInput
          label={words.address}
          value={address}
          readOnly
          flex="1 1 16rem"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        {'clipboard' in navigator && (
          <Button variant="default" onClick={() => void copy()}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </Group>
      {isLocal() && <Text className="quiet">{words.local}</Text>}
      <Text className="quiet">{words.births}</Text>
    </Stack>
  );
};

interface MakeProps {
  readonly whose: Whose;
  readonly appointment: string;
  readonly label: string;
  readonly onMade: (path: string) => void;
}

const Make = ({ whose, appointment, label, onMade }: MakeProps) => {
  const words = useWords(WORDS);
  const [lang, setLang] = useState<string>(useLanguage().lang);
  const client = useQueryClient();
  const once = useOnce();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: object) =>
      ask<{ readonly path: string }>('POST', `${pathOf(whose)}/links`, { body, key: once.keyFor(body) }),
    onSuccess: async ({ value }) => {
      once.made();
      onMade(value.path);
      await client.invalidateQueries({ queryKey: ['links', whose.clinic, whose.person] });
    },
  });
  return (
    <>
      {error !== null && <Refused error={error} />}
      <Group align="flex-end" gap="xs" className="screen">
        <NativeSelect
          label={words.language}
          data={NAMES}
          value={lang}
          onChange={({ currentTarget }) => setLang(currentTarget.value)}
        />
        <Button variant="default" loading={isPending} onClick={() => mutate({ appointment, lang })}>
          {label}
        </Button>
      </Group>
    </>
  );
};

const Standing = ({
  link,
  whose,
  when,
}: {
  readonly link: ClientLink;
  readonly whose: Whose;
  readonly when: string;
}) => {
  const words = useWords(WORDS);
  const { moment } = useWritten();
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => ask('DELETE', `${pathOf(whose)}/links/${link.id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['links', whose.clinic, whose.person] }),
  });
  const state = link.state === 'open' ? words.open(moment(link.expires)) : words[link.state];
  const opened = link.verified === null ? words.never : words.verified(moment(link.verified));
  return (
    <Stack gap="xs" align="flex-start">
      <Text role="status">{`${words.intake}: ${state}; ${opened}.`}</Text>
      {error !== null && <Refused error={error} />}
      {(link.state === 'open' || link.state === 'locked') && (
        <Button variant="default" loading={isPending} aria-label={words.of(words.close, when)} onClick={() => mutate()}>
          {words.close}
        </Button>
      )}
    </Stack>
  );
};

/** The link with which a client opens the intake of an appointment: made, shown once, closed. */
export const IntakeLink = ({ appointment, when }: { readonly appointment: Appointment; readonly when: string }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const whose = { clinic, person: appointment.person };
  const [path, setPath] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(linksQuery(whose));
  if (data === undefined) return error === null ? null : <Refused error={error} again={() => void refetch()} />;
  const link = data.find((one) => one.appointment === appointment.id);
  const isOpen = link?.state === 'open';
  return (
    <Stack gap="xs">
      {link === undefined ? (
        <Text className="quiet">{`${words.intake}: ${words.none}`}</Text>
      ) : (
        <Standing key={link.id} link={link} whose={whose} when={when} />
      )}
      {path !== null && isOpen && <Made path={path} />}
      {link === undefined ? (
        <Make whose={whose} appointment={appointment.id} label={words.make} onMade={setPath} />
      ) : (
        <details className="folded">
          <summary>{words.another}</summary>
          <Text className="quiet">{words.anotherHint}</Text>
          <Make whose={whose} appointment={appointment.id} label={words.another} onMade={setPath} />
        </details>
      )}
    </Stack>
  );
};
