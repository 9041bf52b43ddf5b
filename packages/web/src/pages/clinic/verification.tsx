import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { read } from '../../api/request.ts';
import { Refused } from '../../parts/refused.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { textOf } from '../../session/text-of.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Section } from './parts/section.tsx';
import { WORDS } from './words.ts';

interface Head {
  readonly seq: number;
  readonly hash: string;
}

type Verdict =
  | { readonly ok: true; readonly head: Head; readonly records: number; readonly audited: number }
  | { readonly ok: false; readonly fault: { readonly place: string; readonly what: string } };

const HeadTold = ({ head }: { readonly head: Head }) => {
  const words = useWords(WORDS);
  return (
    <div>
      <Text>{words.headAbout}</Text>
      <dl className="details">
        <div>
          <dt>{words.number}</dt>
          <dd>{head.seq}</dd>
        </div>
        <div>
          <dt>{words.hash}</dt>
          <dd className="mono">{head.hash}</dd>
        </div>
      </dl>
    </div>
  );
};

const Told = ({ verdict }: { readonly verdict: Verdict }) => {
  const words = useWords(WORDS);
  const { number } = useWritten();
  if (!verdict.ok)
    return (
      <Alert role="alert" color="red" variant="outline" title={words.broken(verdict.fault.place, verdict.fault.what)} />
    );
  return (
    <Stack gap="xs">
      <Text fw={650}>{words.holds}</Text>
      <Text>{words.counts(number(verdict.records), number(verdict.audited))}</Text>
      <HeadTold head={verdict.head} />
    </Stack>
  );
};

/** The end of the chain alone, without walking through it. */
const HeadOnly = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => read<Head>(`/clinics/${clinic}/verification/head`),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={3} size="h5">
        {words.head}
      </Title>
      {error !== null && <Refused error={error} />}
      {data !== undefined && <HeadTold head={data} />}
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {words.headRead}
      </Button>
    </Stack>
  );
};

const queryOf = ({ replays, seq = '', hash = '' }: Readonly<Record<string, string>>): string =>
  new URLSearchParams({
    replays: String(replays === 'on'),
    ...(seq !== '' && { seq }),
    ...(hash !== '' && { hash }),
  }).toString();

/** Whether everything is as it was written, and the head of the chain to be kept elsewhere. */
export const VerificationSection = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (typed: Readonly<Record<string, string>>) =>
      read<Verdict>(`/clinics/${clinic}/verification?${queryOf(typed)}`),
  });
  return (
    <Section title={words.verification} about={words.verificationAbout}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(textOf(event.currentTarget));
        }}
      >
        <Stack gap="sm" align="flex-start">
          <Checkbox name="replays" label={words.replays} />
          <details>
            <summary>{words.expected}</summary>
            <Group align="end">
              <TextInput name="seq" inputMode="numeric" label={words.number} />
              <TextInput name="hash" label={words.hash} w="min(100%, 34rem)" />
            </Group>
          </details>
          <Button type="submit" loading={isPending}>
            {words.verify}
          </Button>
        </Stack>
      </form>
      {error !== null && <Refused error={error} />}
      <div role="status">{data !== undefined && <Told verdict={data} />}</div>
      <HeadOnly />
    </Section>
  );
};
