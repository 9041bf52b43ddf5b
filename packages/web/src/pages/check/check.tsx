import { Stack, Text } from '@mantine/core';
import { type Chart, screen } from '@primum/engine';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { Link } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { useFirstFocus } from '../today/first-focus.ts';
import { type Anew, allAsked, anewLacking, standingDrafts } from './anew.ts';
import { AnythingNew } from './anything-new.tsx';
import { topicsOf } from './artifact.ts';
import { answeredIn, type Drafts } from './draft.ts';
import { MixtureChoice } from './mixture-choice.tsx';
import { changedIn, mixtureOf, type Plan, withMixture } from './plan.ts';
import { Questions } from './questions.tsx';
import { savePlan } from './save-plan.ts';
import { useSend } from './send.ts';
import { hasMixture } from './takes-mixture.ts';
import { type Checking, useChecking } from './use-checking.ts';
import { WORDS } from './words.ts';

/** Who it is, and what is planned. */
const Identity = ({ checking: { clinic, person, appointment, known, on } }: { readonly checking: Checking }) => {
  const words = useWords(WORDS);
  const { day, weekday, time } = useWritten();
  const planned = appointment.procedures.map((one) => known.voice.name('procedures', one)).join(', ');
  return (
    <Text>
      <Link to="/clinics/$clinic/people/$person" params={{ clinic, person: person.person }}>
        {person.name}
      </Link>
      {person.birthDate !== undefined && `, ${words.born(day(person.birthDate))}`} · {planned} ·{' '}
      {words.at(weekday(appointment.at), time(appointment.at))}
      {appointment.at.slice(0, 10) !== on && ` (${weekday(on)})`}
    </Text>
  );
};

const previewOf = ({ chart, appointment, known, on }: Checking, facts: Chart['facts'], planned: Plan | undefined) =>
  screen(
    known.knowledge,
    { ...chart, facts: [...chart.facts, ...facts], ...(planned !== undefined && { planned }) },
    { on, procedures: appointment.procedures, lang: known.knowledge.lang },
  ).screenings;

/** What comes out as things stand, by the engine here; said as it changes. */
const Preview = ({
  checking,
  facts,
  planned,
}: {
  checking: Checking;
  facts: Chart['facts'];
  planned: Plan | undefined;
}) => {
  const words = useWords(WORDS);
  const late = useDeferredValue(useMemo(() => ({ facts, planned }), [facts, planned]));
  const screenings = useMemo(() => previewOf(checking, late.facts, late.planned), [checking, late]);
  return (
    <Stack gap={4} role="status" className="sheet">
      <Text size="sm" className="quiet">
        {words.preview}
      </Text>
      {screenings.map(({ procedure, outcome, headline }) => (
        <OutcomeTag key={procedure} outcome={outcome} word={headline} />
      ))}
    </Stack>
  );
};

/** The first question; where nothing is open, what screens. */
const FIRST = '.question input, form:not(:has(.question)) button[type=submit]';

/** What is asked, and what was answered so far. */
const useAsked = ({ known, open, on, chart, appointment: { procedures } }: Checking) => {
  const [anew, setAnew] = useState<Anew>(null);
  const [drafts, change] = useState<Drafts>({});
  const topicsFor = useMemo(() => {
    const concepts = open.map(({ concept }) => concept);
    const all = allAsked(known.knowledge, { chart, procedures, on });
    const [some, every] = [topicsOf(known, concepts), topicsOf(known, [...new Set([...concepts, ...all])])];
    return (given: Anew) => (given === 'yes' ? every : some);
  }, [known, open, on, chart, procedures]);
  const topics = topicsFor(anew);
  const facts = useMemo(() => answeredIn(topics, drafts, on).facts, [topics, drafts, on]);
  const changeAnew = (given: Anew): void => {
    change(standingDrafts(drafts, topics, topicsFor(given)));
    setAnew(given);
  };
  return { asked: { topics, open, today: on, drafts, change }, facts, anew, changeAnew };
};

interface Planning {
  readonly checking: Checking;
  readonly plan: Plan | undefined;
  readonly change: (plan: Plan) => void;
}

/** The mixture of each procedure that has one. */
const Mixtures = ({ checking: { appointment, known }, plan, change }: Planning) =>
  appointment.procedures
    .filter((one) => hasMixture(known.knowledge, one))
    .map((one) => (
      <MixtureChoice
        key={one}
        known={known}
        procedure={one}
        mixture={mixtureOf(plan, one)}
        change={(mixture) => change(withMixture(plan, one, mixture))}
      />
    ));

/** What is asked first, and since when nothing is new once that was said. */
const anewOf = (since: string | null, anew: Anew, change: (anew: Anew) => void, drafts: Drafts) => {
  const lacking = since === null ? null : anewLacking(anew, drafts);
  const show = (tried: boolean) =>
    since !== null && <AnythingNew since={since} anew={anew} change={change} lacking={tried ? lacking : null} />;
  return {
    first: { isAnswered: lacking === null, show },
    ...(since !== null && anew === 'no' && { nothingNewSince: since }),
  };
};

/** Everything that is open today, then the mixture, then the screening. */
const Checked = ({ checking }: { readonly checking: Checking }) => {
  const words = useWords(WORDS);
  const { appointment, clinic, person, since } = checking;
  const { asked, facts, anew, changeAnew } = useAsked(checking);
  const { first, ...told } = anewOf(since, anew, changeAnew, asked.drafts);
  const [plan, setPlan] = useState<Plan | undefined>(appointment.planned);
  const { mutate, isPending, error } = useSend({ clinic, person: person.person });
  const here = useRef<HTMLDivElement>(null);
  useFirstFocus(here, FIRST);
  const save =
    plan === undefined || plan === appointment.planned
      ? {}
      : { plan: () => savePlan(clinic, appointment.id, changedIn(plan, appointment.planned)) };
  return (
    <div ref={here}>
      <Questions
        {...asked}
        first={first}
        send={(answered) => mutate({ answered, asked: { appointment: appointment.id }, ...told, ...save })}
        sending={isPending}
        error={error}
      >
        {asked.topics.length === 0 && <Text>{words.nothingNew}</Text>}
        <Mixtures checking={checking} plan={plan} change={setPlan} />
        <Preview checking={checking} facts={facts} planned={plan} />
      </Questions>
    </div>
  );
};

/** What is asked on the day itself, on one page, before the verdict. */
export const Check = () => {
  const words = useWords(WORDS);
  const { clinic = '', person = '', appointment = '' } = useParams({ strict: false });
  const { checking, error, again } = useChecking({ clinic, person }, appointment);
  return (
    <Page title={words.title}>
      {checking === null && error === null && <Waiting />}
      {checking === null && error !== null && <Refused error={error} again={again} />}
      {checking !== null && (
        <>
          <Identity checking={checking} />
          <Checked key={appointment} checking={checking} />
        </>
      )}
    </Page>
  );
};
