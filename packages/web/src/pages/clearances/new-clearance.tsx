import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../api/request.ts';
import { Empty } from '../../parts/empty.tsx';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import { useOnce } from '../people/once.ts';
import { refusalOf } from '../people/person-form.tsx';
import { pathOf, personQuery, type Whose } from '../people/queries.ts';
import '../people/people.css';
import { keptQuery } from '../screening/kept.ts';
import { WORDS } from './ask-words.ts';
import { type Liftable, liftableIn, rolesFor } from './liftable.ts';
import type { Clearance } from './queries.ts';

/** What is wished, as it is chosen. */
interface Wish {
  readonly rules: readonly string[];
  readonly from: string;
  readonly after: string;
  readonly lang: string;
}

const single = (roles: readonly string[]): string => (roles.length === 1 ? (roles[0] ?? '') : '');

/** The same wish for other rules; who is asked, where there is one only. */
const wishFor = (all: readonly Liftable[], wish: Wish, rules: readonly string[]): Wish => {
  const { by, after } = rolesFor(all.filter(({ rule }) => rules.includes(rule)));
  return { ...wish, rules, from: single(by), after: single(after) };
};

const useAsk = (whose: Whose, screening: number) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const once = useOnce();
  return useMutation({
    mutationFn: ({ after, ...wish }: Wish) => {
      const body = { screening, ...wish, ...(after !== '' && { after }) };
      return ask<{ readonly clearance: Clearance }>('POST', `${pathOf(whose)}/clearances`, {
        body,
        key: once.keyFor(body),
      });
    },
    onSuccess: async ({ value: { clearance } }) => {
      void client.invalidateQueries({ queryKey: ['clearances', whose.clinic] });
      void client.invalidateQueries({ queryKey: ['timeline', whose.clinic, whose.person] });
      void client.invalidateQueries({ queryKey: ['validity', whose.clinic, whose.person] });
      await navigate({
        to: '/clinics/$clinic/people/$person/clearances/$clearance',
        params: { ...whose, clearance: clearance.id },
      });
    },
  });
};

interface ChoosingProps {
  readonly all: readonly Liftable[];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

const Findings = ({ all, wish, onWish }: ChoosingProps) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
  return (
    <Stack component="fieldset" className="boxed" gap="xs">
      <legend>{words.what}</legend>
      {all.map(({ rule, title, procedures, by }) => (
        <Checkbox
          key={rule}
          label={words.finding(title, procedures.map((id) => nameOf('procedures', id)).join(', '))}
          description={words.mayLift(by.map((id) => nameOf('roles', id)).join(', '))}
          checked={wish.rules.includes(rule)}
          onChange={({ currentTarget: { checked } }) =>
            onWish(wishFor(all, wish, checked ? [...wish.rules, rule] : wish.rules.filter((one) => one !== rule)))
          }
        />
      ))}
    </Stack>
  );
};

const Whom = ({ all, wish, onWish }: ChoosingProps) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
  const chosen = all.filter(({ rule }) => wish.rules.includes(rule));
  const { by: roles, after: before } = rolesFor(chosen);
  const named = (ids: readonly string[]) => [
    { value: '', label: words.choose },
    ...ids.map((value) => ({ value, label: nameOf('roles', value) })),
  ];
  if (chosen.length === 0) return <Text>{words.chooseOne}</Text>;
  if (roles.length === 0) return <Text role="status">{words.nobody}</Text>;
  return (
    <>
      <NativeSelect
        label={words.from}
        required
        value={wish.from}
        data={named(roles)}
        onChange={({ currentTarget }) => onWish({ ...wish, from: currentTarget.value })}
      />
      {before.length > 0 && (
        <NativeSelect
          label={words.after}
          description={words.afterHint}
          required
          value={wish.after}
          data={named(before)}
          onChange={({ currentTarget }) => onWish({ ...wish, after: currentTarget.value })}
        />
      )}
    </>
  );
};

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'pl', label: 'Polski' },
];

interface FormProps {
  readonly whose: Whose;
  readonly screening: number;
  readonly all: readonly Liftable[];
}

const Form = ({ whose, screening, all }: FormProps) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const only = all.length === 1 ? all.map(({ rule }) => rule) : [];
  const [wish, setWish] = useState(() => wishFor(all, { rules: [], from: '', after: '', lang }, only));
  const askable = rolesFor(all.filter(({ rule }) => wish.rules.includes(rule))).by.length > 0;
  const { mutate, error, isPending } = useAsk(whose, screening);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate(wish);
      }}
    >
      <Stack maw="40rem">
        <Findings all={all} wish={wish} onWish={setWish} />
        <Whom all={all} wish={wish} onWish={setWish} />
        <NativeSelect
          label={words.lang}
          value={wish.lang}
          data={LANGUAGES}
          onChange={({ currentTarget }) => setWish({ ...wish, lang: currentTarget.value })}
        />
        {refusalOf(error)}
        <Group>
          <Button type="submit" loading={isPending} disabled={!askable}>
            {words.write}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const OfScreening = ({ whose, screening }: { readonly whose: Whose; readonly screening: number }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { knowledge } = useKnowledge();
  const { data, error, refetch } = useQuery(keptQuery({ ...whose, number: screening }));
  if (error !== null) return <Refused error={error} again={() => void refetch()} />;
  if (data === undefined || knowledge === undefined) return <Waiting />;
  const all = liftableIn(data.report, data.chart.planned, knowledge);
  return (
    <>
      <Text className="quiet">{words.screening(day(data.report.on))}</Text>
      {all.length === 0 ? <Empty>{words.none}</Empty> : <Form whose={whose} screening={screening} all={all} />}
      <Group>
        <ButtonLink
          variant="default"
          to="/clinics/$clinic/people/$person/screenings/$number"
          params={{ ...whose, number: String(screening) }}
        >
          {words.back}
        </ButtonLink>
      </Group>
    </>
  );
};

/** Asking somebody outside the clinic to judge findings of a screening. */
export const NewClearance = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const { screening } = useSearch({ strict: false });
  const whose = { clinic, person };
  const { data } = useQuery(personQuery(whose));
  return (
    <Page title={words.title(data?.value.name ?? '…')} tab={words.title('…')}>
      {screening === undefined ? (
        <Empty>{words.noScreening}</Empty>
      ) : (
        <OfScreening whose={whose} screening={screening} />
      )}
    </Page>
  );
};
