import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ask } from '../../../api/request.ts';
import { ButtonLink } from '../../../parts/link.tsx';
import { Page } from '../../../parts/page.tsx';
import { useAtWork } from '../../../session/at-work.ts';
import { textOf } from '../../../session/text-of.ts';
import { useWords } from '../../../words/language.tsx';
import { useOnce } from '../once.ts';
import { refusalOf } from '../person-form.tsx';
import { pathOf, personQuery, type Whose } from '../queries.ts';
import { useOpened } from './access.ts';
import { WORDS } from './words.ts';

const REASONS = ['sudden-reaction', 'collapse', 'complication', 'other'] as const;

const Fields = () => {
  const words = useWords(WORDS);
  return (
    <>
      <NativeSelect
        name="reason"
        label={words.reason}
        required
        data={[{ value: '', label: words.choose }, ...REASONS.map((value) => ({ value, label: words[value] }))]}
      />
      <Textarea
        name="text"
        label={words.what}
        description={words.whatHint}
        minLength={15}
        maxLength={2000}
        autosize
        minRows={3}
        required
      />
    </>
  );
};

const useClaim = (whose: Whose) => {
  const navigate = useNavigate();
  const opened = useOpened(whose);
  const once = useOnce();
  const read = async (until: string | null): Promise<void> => {
    opened(until);
    await navigate({ to: '/clinics/$clinic/people/$person', params: whose });
  };
  const claim = useMutation({
    mutationFn: (body: object) =>
      ask<{ readonly expires: string }>('POST', `${pathOf(whose)}/emergency`, { body, key: once.keyFor(body) }),
    onSuccess: ({ value }) => read(value.expires),
  });
  return { claim, read };
};

/** Reading a record for an hour, because it is an emergency. */
export const Emergency = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { data } = useQuery(personQuery(whose));
  const { claim, read } = useClaim(whose);
  return (
    <Page title={words.emergencyTitle(data?.value.name ?? '…')} tab={words.emergencyTitle('…')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          claim.mutate(textOf(event.currentTarget));
        }}
      >
        <Stack maw="32rem">
          <Text>{words.emergencyHint}</Text>
          {refusalOf(claim.error)}
          <Fields />
          <Group>
            <Button type="submit" loading={claim.isPending}>
              {words.claim}
            </Button>
            <Button variant="default" onClick={() => void read(null)}>
              {words.already}
            </Button>
            <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={whose}>
              {words.back}
            </ButtonLink>
          </Group>
        </Stack>
      </form>
    </Page>
  );
};
