import type { TodayRow } from '@primum/contract';
import { ButtonLink, Link } from '../../parts/link.tsx';
import { useAtWork } from '../../session/at-work.ts';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { Call } from './call.tsx';
import { Answers, Clearances, Verdict } from './cells.tsx';
import { hasVerdict } from './needs.ts';
import { WORDS } from './words.ts';

/** To what the row needs: the verdict where it is there, else the questions of the day; reception goes to the client. */
const Opener = ({ row, on }: { readonly row: TodayRow; readonly on: string }) => {
  const words = useWords(WORDS);
  const { clinic } = useAtWork();
  const { person, latest, appointment } = row;
  const name = (
    <>
      {words.open}
      <span className="hidden"> {row.name}</span>
    </>
  );
  if (latest === undefined)
    return (
      <ButtonLink data-opens to="/clinics/$clinic/people/$person" params={{ clinic, person }}>
        {name}
      </ButtonLink>
    );
  if (latest !== null && hasVerdict(row, on))
    return (
      <ButtonLink
        data-opens
        to="/clinics/$clinic/people/$person/screenings/$number"
        params={{ clinic, person, number: String(latest.number) }}
      >
        {name}
      </ButtonLink>
    );
  return (
    <ButtonLink
      data-opens
      to="/clinics/$clinic/people/$person/check/$appointment"
      params={{ clinic, person, appointment: appointment.id }}
    >
      {name}
    </ButtonLink>
  );
};

/** What is booked, with whom, and what the desk has noted. */
const Planned = ({ appointment }: Pick<TodayRow, 'appointment'>) => {
  const words = useWords(WORDS);
  return (
    <>
      {appointment.procedures.map((procedure, at) => (
        <div key={procedure}>
          {appointment.names[at]}
          {appointment.plans[at] !== '' && <div className="quiet">{appointment.plans[at]}</div>}
        </div>
      ))}
      {appointment.practitionerName !== null && <div className="quiet">{appointment.practitionerName}</div>}
      {appointment.state !== 'booked' && <div>{words[appointment.state]}</div>}
      {appointment.note !== null && <div className="quiet">{appointment.note}</div>}
    </>
  );
};

/** One appointment. */
export const Row = ({ row, on, needs }: { readonly row: TodayRow; readonly on: string; readonly needs: boolean }) => {
  const words = useWords(WORDS);
  const { time } = useWritten();
  const { clinic } = useAtWork();
  const { appointment, person, name } = row;
  return (
    <tr data-needs={needs || undefined}>
      <td data-label={words.time}>{time(appointment.at)}</td>
      <th scope="row">
        <Link to="/clinics/$clinic/people/$person" params={{ clinic, person }}>
          {name}
        </Link>
        <Call row={row} />
      </th>
      <td data-label={words.planned}>
        <Planned appointment={appointment} />
      </td>
      <td data-label={words.verdict}>{row.latest === undefined ? '–' : <Verdict row={row} on={on} />}</td>
      <td data-label={words.answers} className="is-answers">
        <Answers row={row} />
      </td>
      <td data-label={words.clearances}>
        <Clearances row={row} />
      </td>
      <td className="is-open">
        <Opener row={row} on={on} />
      </td>
    </tr>
  );
};
