import { Anchor, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import { personQuery, type Whose } from '../people/queries.ts';
import '../people/people.css';
import { AskAgain } from './ask-again.tsx';
import { LetterOf } from './letter.tsx';
import { WORDS } from './one-words.ts';
import { OutcomeChange } from './outcome-change.tsx';
import { type ChangedClearance, type Clearance, clearancePath, clearanceQuery, type Signed } from './queries.ts';
import { Receive } from './receive.tsx';
import { Reminders } from './reminders.tsx';
import { StandingTag } from './standing-tag.tsx';
import { Withdraw } from './withdraw.tsx';

interface Props {
  readonly whose: Whose;
  readonly clearance: Clearance;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Asked = ({ clearance: { asked, standing } }: Props) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { nameOf } = useKnowledge();
  return (
    <Stack className="sheet" gap="sm">
      <StandingTag standing={standing} />
      <dl className="facts">
        <Fact name={words.askedOf}>
          {[asked.addressee, nameOf('roles', asked.from)].filter((one) => one !== null).join(', ')}
        </Fact>
        {asked.after !== null && <Fact name={words.after}>{nameOf('roles', asked.after)}</Fact>}
        <Fact name={words.askedOn}>{day(asked.on)}</Fact>
        {asked.points.map(({ rule, procedures, areas }) => (
          <Fact key={`${rule} ${areas.join(' ')}`} name={words.what}>
            <strong>{nameOf('rules', rule)}</strong>
            {`: ${words.scope(
              procedures.map((id) => nameOf('procedures', id)).join(', '),
              areas.map((id) => nameOf('areas', id)).join(', '),
            )}`}
          </Fact>
        ))}
      </dl>
      {asked.again !== null && <Text className="quiet">{words.again}</Text>}
    </Stack>
  );
};

const Answer = ({ whose, clearance }: Props) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  const { answer, until, id } = clearance;
  if (answer === null) return null;
  const said = ({ name, registration, on }: Signed): string => words.signed(name, registration ?? '', day(on));
  return (
    <dl className="facts sheet">
      <Fact name={words.decidedBy}>{said(answer)}</Fact>
      {answer.assessment !== null && <Fact name={words.assessedBy}>{said(answer.assessment)}</Fact>}
      {until !== null && <Fact name={words.validUntil}>{day(until)}</Fact>}
      {answer.conditions.length > 0 && (
        <Fact name={words.conditionsSaid}>
          <List>
            {answer.conditions.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </Fact>
      )}
      {answer.scan !== null && (
        <Fact name={words.scanSaid}>
          <Anchor underline="always" href={`/api${clearancePath(whose, id)}/scan`} download>
            {words.scanKept}
          </Anchor>
        </Fact>
      )}
    </dl>
  );
};

const Outcome = ({ whose, clearance, onChanged }: Props & { readonly onChanged: (one: ChangedClearance) => void }) => {
  const words = useWords(WORDS);
  const { role } = useAtWork();
  const medical = role === 'director' || role === 'physician';
  const why = (['not-needed', 'wrong-person', 'entered-in-error'] as const).find((one) => one === clearance.withdrawn);
  return (
    <Stack component="section" gap="sm" aria-labelledby="answer">
      <Title order={2} size="h3" id="answer">
        {clearance.state === 'asked' ? words.record : words.answer}
      </Title>
      {why !== undefined && <Text role="status">{words.withdrawnBecause(words[why])}</Text>}
      <Answer whose={whose} clearance={clearance} />
      {clearance.state === 'asked' && !medical && <Text>{words.onlyMedical}</Text>}
      {clearance.state === 'asked' && medical && <Receive whose={whose} clearance={clearance} onChanged={onChanged} />}
      {clearance.state !== 'withdrawn' && medical && (
        <Withdraw key={clearance.state} whose={whose} clearance={clearance} onChanged={onChanged} />
      )}
    </Stack>
  );
};

const Links = ({ whose, clearance, name }: Props & { readonly name: string }) => {
  const words = useWords(WORDS);
  return (
    <Group className="screen">
      <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={whose}>
        {words.client}
      </ButtonLink>
      <ButtonLink
        variant="default"
        to="/clinics/$clinic/people/$person/screenings/$number"
        params={{ ...whose, number: String(clearance.asked.screening) }}
      >
        {words.screening}
      </ButtonLink>
      {(clearance.standing === 'expiring' || clearance.standing === 'expired') && (
        <AskAgain whose={whose} id={clearance.id} name={name} />
      )}
    </Group>
  );
};

const Shown = ({ whose, clearance, name }: Props & { readonly name: string }) => {
  const [changed, setChanged] = useState<ChangedClearance | null>(null);
  const outcome = <Outcome whose={whose} clearance={clearance} onChanged={setChanged} />;
  return (
    <>
      {changed?.screening != null && (
        <OutcomeChange key={changed.screening.screening} whose={whose} screening={changed.screening} />
      )}
      <Links whose={whose} clearance={clearance} name={name} />
      <Asked whose={whose} clearance={clearance} />
      {clearance.state !== 'asked' && outcome}
      {clearance.state !== 'withdrawn' && <LetterOf whose={whose} clearance={clearance} />}
      <Reminders whose={whose} clearance={clearance} />
      {clearance.state === 'asked' && outcome}
    </>
  );
};

/** One clearance: what was asked, the letter, reminders, the answer. */
export const ClearancePage = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person = '', clearance = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const who = useQuery(personQuery(whose));
  const { data, error, refetch } = useQuery(clearanceQuery(whose, clearance));
  const name = who.data?.value.name ?? '…';
  return (
    <Page title={words.title(name)} tab={words.title('…')}>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Shown key={clearance} whose={whose} clearance={data.value} name={name} />}
    </Page>
  );
};
