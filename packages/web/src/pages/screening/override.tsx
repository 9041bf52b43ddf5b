import './screening.css';
import '../check/questions.css';
import { List, Stack, Text, Title } from '@mantine/core';
import { outcomeWords } from '@primum/words';
import { useQuery } from '@tanstack/react-query';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Known } from '../protocol/known/known.ts';
import { useKnown } from '../protocol/known/use-known.ts';
import { type Overrides, overridesQuery, type Which } from './kept.ts';
import { OverrideForm } from './override-form.tsx';
import { WORDS } from './override-words.ts';
import { useRoles } from './roles.ts';
import { type Standing, standingOf } from './standing.ts';
import { useWhich } from './which.ts';

interface Props {
  readonly which: Which;
  readonly overrides: Overrides;
  readonly known: Known;
}

const Back = ({ which: { clinic, person, number } }: Pick<Props, 'which'>) => (
  <ButtonLink
    to="/clinics/$clinic/people/$person/screenings/$number"
    params={{ clinic, person, number: String(number) }}
  >
    {useWords(WORDS).back}
  </ButtonLink>
);

const Findings = ({
  all,
  known,
  title,
}: Pick<Props, 'known'> & { readonly all: readonly Standing[]; readonly title: string }) => {
  const words = useWords(WORDS);
  const rolesOf = useRoles();
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {title}
      </Title>
      <List>
        {all.map(({ rule, title: about, disposition, why, by, second, overridable }) => (
          <List.Item key={rule}>
            <OutcomeTag outcome={disposition} word={`${outcomeWords(disposition, known.voice)}: ${about}`} />
            {why !== null && <Text>{why}</Text>}
            {overridable && <Text>{second ? words.withSecond(rolesOf(by)) : words.who(rolesOf(by))}</Text>}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
};

const Interruption = ({ which, overrides, known }: Props) => {
  const words = useWords(WORDS);
  const rolesOf = useRoles();
  const { role } = useAtWork();
  const all = standingOf(overrides.findings);
  const open = all.filter(({ overridable }) => overridable);
  const closed = all.filter(({ overridable }) => !overridable);
  const mine = open.filter(({ by }) => by.includes(role));
  return (
    <Stack className="sheet interruption">
      <Text>{words.lead}</Text>
      {open.length > 0 && <Findings all={open} known={known} title={words.standing} />}
      {closed.length > 0 && <Findings all={closed} known={known} title={words.cannot} />}
      {open.length === 0 && <Text>{words.nothing}</Text>}
      {open.length > mine.length && <Text>{words.notYou(rolesOf(open.flatMap(({ by }) => by)))}</Text>}
      {mine.length > 0 ? (
        <OverrideForm which={which} open={mine} overrides={overrides}>
          <Back which={which} />
        </OverrideForm>
      ) : (
        <div>
          <Back which={which} />
        </div>
      )}
    </Stack>
  );
};

/** An interruption: to proceed against what was found, on the day of the screening. */
export const OverridePage = () => {
  const words = useWords(WORDS);
  const which = useWhich();
  const { lang } = useLanguage();
  const { known, error: knownError, again } = useKnown();
  const { data, error, refetch } = useQuery(overridesQuery(which, lang));
  const refused = error ?? knownError;
  return (
    <Page title={words.title}>
      {data !== undefined && known !== null && <Interruption which={which} overrides={data} known={known} />}
      {refused !== null && (
        <Refused
          error={refused}
          again={() => {
            again();
            void refetch();
          }}
        />
      )}
      {(data === undefined || known === null) && refused === null && <Waiting />}
    </Page>
  );
};
