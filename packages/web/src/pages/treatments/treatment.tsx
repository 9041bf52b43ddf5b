import { Alert, Group, List } from '@mantine/core';
import type { Treatment } from '@primum/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useKnowledge } from '../people/knowledge.ts';
import type { Whose } from '../people/queries.ts';
import '../people/people.css';
import { AdverseEvents } from './adverse-events.tsx';
import { FollowUps } from './follow-ups.tsx';
import { PrintCopy } from './print-copy.tsx';
import { treatmentQuery } from './queries.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly whose: Whose;
  readonly treatment: Treatment;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd className="wrapped">{children}</dd>
  </div>
);

const Products = ({ products }: Pick<Treatment, 'products'>) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  return (
    <List>
      {products.map(({ name, lot, expires }) => (
        <List.Item key={`${name} ${lot}`}>
          {[
            name,
            ...(lot === undefined ? [] : [words.lotSaid(lot)]),
            ...(expires === undefined ? [] : [words.expiresSaid(day(expires))]),
          ].join(', ')}
        </List.Item>
      ))}
    </List>
  );
};

const Done = ({ treatment }: Pick<Props, 'treatment'>) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { nameOf } = useKnowledge();
  const { at, byName, area, products, components, settings, aftercare, note } = treatment;
  const given = aftercare.version === undefined ? words.givenSaid : words.givenVersion(aftercare.version);
  const mixture = components?.map((id) => nameOf('components', id)).join(', ');
  return (
    <dl className="facts sheet">
      <Fact name={words.when}>{`${weekday(at)}, ${at.slice(11)}`}</Fact>
      {byName !== null && <Fact name={words.by}>{byName}</Fact>}
      <Fact name={words.area}>{area === undefined ? words.notStated : nameOf('areas', area)}</Fact>
      <Fact name={words.products}>{products.length === 0 ? words.nothing : <Products products={products} />}</Fact>
      <Fact name={words.components}>{mixture === '' ? words.nothing : (mixture ?? words.notStated)}</Fact>
      {settings !== undefined && <Fact name={words.settingsSaid}>{settings}</Fact>}
      <Fact name={words.aftercare}>{aftercare.given ? given : words.notGiven}</Fact>
      {note !== undefined && <Fact name={words.noteSaid}>{note}</Fact>}
    </dl>
  );
};

const Links = ({ whose, treatment: { id, screening, procedure } }: Props) => {
  const words = useWords(WORDS);
  return (
    <Group className="screen">
      <ButtonLink variant="default" to="/clinics/$clinic/people/$person" params={whose}>
        {words.toClient}
      </ButtonLink>
      <ButtonLink
        variant="default"
        to="/clinics/$clinic/people/$person/screenings/$number"
        params={{ ...whose, number: String(screening) }}
      >
        {words.toScreening}
      </ButtonLink>
      <ButtonLink
        variant="default"
        to="/clinics/$clinic/people/$person/treatments/$treatment/correct"
        params={{ ...whose, treatment: id }}
      >
        {words.correct}
      </ButtonLink>
      <PrintCopy whose={whose} screening={screening} procedure={procedure} />
    </Group>
  );
};

const Shown = ({ whose, treatment }: Props) => {
  const words = useWords(WORDS);
  const { nameOf } = useKnowledge();
  const { notScreened, corrected } = treatment;
  return (
    <>
      {notScreened.length > 0 && (
        <Alert
          color="orange"
          variant="outline"
          title={words.notScreened(notScreened.map((id) => nameOf('components', id)).join(', '))}
        />
      )}
      {corrected !== null && <p>{words.corrected(corrected)}</p>}
      <Links whose={whose} treatment={treatment} />
      <Done treatment={treatment} />
      <FollowUps whose={whose} treatment={treatment} />
      <AdverseEvents whose={whose} treatment={treatment.id} />
    </>
  );
};

/** A treatment: what was done, how it was afterwards, what went wrong. */
export const TreatmentPage = () => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { lang } = useLanguage();
  const { person = '', treatment = '' } = useParams({ strict: false });
  const whose = { clinic, person };
  const { data, error, refetch } = useQuery(treatmentQuery(whose, treatment, lang));
  return (
    <Page title={words.title(data?.value.name ?? '…')} tab={words.title('…')}>
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <Refused error={error} again={() => void refetch()} />}
      {data !== undefined && <Shown whose={whose} treatment={data.value} />}
    </Page>
  );
};
