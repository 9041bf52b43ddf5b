import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import { refusalOf } from '../people/person-form.tsx';
import { personQuery, type Whose } from '../people/queries.ts';
import '../people/people.css';
import { keptQuery } from '../screening/kept.ts';
import { WORDS } from './ask-words.ts';
import { type Liftable, liftableIn, rolesFor } from './liftable.ts';
import { areasFor, proceduresIn } from './narrow.ts';
import { ScopeFields } from './scope-fields.tsx';
import { changedWish, chosenOf, type LiftableOf, NOTHING, useAsk, type Wish } from './wish.ts';

interface ChoosingProps {
  readonly all: readonly Liftable[];
  readonly wish: Wish;
  readonly onWish: (part: Partial<Wish>) => void;
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
            onWish({ rules: checked ? [...wish.rules, rule] : wish.rules.filter((one) => one !== rule) })
          }
        />
      ))}
    </Stack>
  );
};

const Whom = ({ all: chosen, wish, onWish }: ChoosingProps) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
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
        onChange={({ currentTarget }) => onWish({ from: currentTarget.value })}
      />
      <TextInput
        label={words.addressee}
        description={words.addresseeHint}
        autoComplete="off"
        maxLength={200}
        value={wish.addressee}
        onChange={({ currentTarget }) => onWish({ addressee: currentTarget.value })}
      />
      {before.length > 0 && (
        <NativeSelect
          label={words.after}
          description={words.afterHint}
          required
          value={wish.after}
          data={named(before)}
          onChange={({ currentTarget }) => onWish({ after: currentTarget.value })}
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
  readonly liftableOf: LiftableOf;
  readonly areasOf: (procedures: readonly string[]) => readonly string[];
}

/** What is wished, what can be wished, and how to wish something else. */
const useWish = ({ liftableOf, areasOf }: Pick<FormProps, 'liftableOf' | 'areasOf'>) => {
  const { lang } = useLanguage();
  const all = liftableOf([]);
  const rules = all.length === 1 ? all.map(({ rule }) => rule) : [];
  const [wish, setWish] = useState(() => changedWish({ ...NOTHING, lang }, { rules }, liftableOf));
  const onWish = (part: Partial<Wish>): void => setWish(changedWish(wish, part, liftableOf));
  const procedures = proceduresIn(chosenOf({ ...wish, procedures: [] }, liftableOf));
  const among = { procedures, areas: areasOf(wish.procedures.length > 0 ? wish.procedures : procedures) };
  return { all, wish, onWish, chosen: chosenOf(wish, liftableOf), among };
};

const Form = ({ whose, screening, ...asking }: FormProps) => {
  const words = useWords(WORDS);
  const { all, wish, onWish, chosen, among } = useWish(asking);
  const { mutate, error, isPending } = useAsk(whose, screening);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ wish, among });
      }}
    >
      <Stack maw="40rem">
        <Findings all={all} wish={wish} onWish={onWish} />
        {among.procedures.length > 0 && <ScopeFields among={among} narrowed={wish} onNarrowed={onWish} />}
        <Whom all={chosen} wish={wish} onWish={onWish} />
        <NativeSelect
          label={words.lang}
          value={wish.lang}
          data={LANGUAGES}
          onChange={({ currentTarget }) => onWish({ lang: currentTarget.value })}
        />
        {refusalOf(error)}
        <Group>
          <Button type="submit" loading={isPending} disabled={rolesFor(chosen).by.length === 0}>
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
  const { planned } = data.chart;
  const { screenings } = data.report;
  const liftableOf = (only: readonly string[]) => {
    const some = screenings.filter(({ procedure }) => only.length === 0 || only.includes(procedure));
    return liftableIn({ screenings: some }, planned, knowledge);
  };
  const areasOf = (procedures: readonly string[]) => areasFor(procedures, planned, knowledge);
  return (
    <>
      <Text className="quiet">{words.screening(day(data.report.on))}</Text>
      {liftableOf([]).length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <Form whose={whose} screening={screening} liftableOf={liftableOf} areasOf={areasOf} />
      )}
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
