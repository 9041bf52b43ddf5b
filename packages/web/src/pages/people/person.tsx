import { Alert, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Appointments } from './appointments.tsx';
import { Known } from './known/known.tsx';
import { OpenQuestions } from './known/open-questions.tsx';
import { type Person, personQuery, type Whose } from './queries.ts';
import { useAccess } from './rights/access.ts';
import { TheFile } from './rights/the-file.tsx';
import { WORDS } from './rights/words.ts';
import { Timeline } from './timeline/timeline.tsx';
import { Validity } from './validity/validity.tsx';
import './people.css';

const Identity = ({ one: { birthDate, sex = 'unknown', phone, email } }: { readonly one: Person }) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const rows = [
    [words.born, birthDate === undefined ? words.notGiven : day(birthDate)],
    [words.sex, sex === 'other' ? words.otherSex : words[sex]],
    ...(phone === undefined ? [] : [[words.phone, phone]]),
    ...(email === undefined ? [] : [[words.email, email]]),
  ] as const;
  return (
    <dl className="facts sheet">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What those who treat read; others in an emergency only. */
const Clinical = ({ whose }: { readonly whose: Whose }) => {
  const words = useWords(WORDS);
  const { moment } = useWritten();
  const { mayRead, emergency } = useAccess(whose);
  if (!mayRead)
    return (
      <Group>
        <Text className="quiet">{words.closed}</Text>
        <ButtonLink variant="default" to="/clinics/$clinic/people/$person/emergency" params={whose}>
          {words.emergency}
        </ButtonLink>
      </Group>
    );
  return (
    <>
      {emergency !== null && (
        <Alert color="orange" variant="outline" role="status">
          {emergency.until === null ? words.openAlready : words.open(moment(emergency.until))}
        </Alert>
      )}
      <Validity whose={whose} />
      <OpenQuestions whose={whose} />
      <Known whose={whose} />
      <Timeline whose={whose} />
    </>
  );
};

/** A client: who they are, their appointments, what holds until when, what is known, what happened. */
export const PersonPage = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { data, error, refetch } = useQuery(personQuery(whose));
  if (data === undefined && error === null) return <Waiting />;
  if (data === undefined)
    return (
      <Page title={words.client}>
        <Refused error={error} again={() => void refetch()} />
      </Page>
    );
  return (
    <Page
      title={data.value.name}
      tab={words.client}
      actions={
        <ButtonLink variant="default" className="screen" to="/clinics/$clinic/people/$person/details" params={whose}>
          {words.edit}
        </ButtonLink>
      }
    >
      <Identity one={data.value} />
      <Appointments whose={whose} />
      <Clinical whose={whose} />
      <TheFile whose={whose} />
    </Page>
  );
};
