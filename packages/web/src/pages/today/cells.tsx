import type { TodayRow } from '@primum/contract';
import type { Outcome } from '@primum/engine';
import { OutcomeMark } from '../../brand/outcome-mark.tsx';
import { OutcomeTag } from '../../brand/outcome-tag.tsx';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { hasVerdict } from './needs.ts';
import { WORDS } from './words.ts';

interface Cell {
  readonly row: TodayRow;
}

/** What holds no more: it is not shown as a verdict. */
const Past = ({ outcome, headline }: { readonly outcome: Outcome; readonly headline: string }) => (
  <span className="outcome past">
    <OutcomeMark outcome={outcome} />
    <span>{headline}</span>
  </span>
);

/** The headline of each procedure, and what was decided of it. */
export const Verdict = ({ row, on }: Cell & { readonly on: string }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const { latest, appointment } = row;
  if (latest === undefined || latest === null) return words.notScreened;
  const shown = latest.screenings.filter(({ procedure }) => appointment.procedures.includes(procedure));
  const holds = hasVerdict(row, on);
  return (
    <>
      {!holds && <strong>{latest.on === on ? words.old : words.otherDay(weekday(latest.on))}</strong>}
      <ul>
        {shown.map(({ procedure, outcome, headline }) => {
          const decision = latest.decisions.find((one) => one.procedure === procedure)?.decision;
          const at = appointment.procedures.indexOf(procedure);
          return (
            <li key={procedure}>
              {shown.length > 1 && <div className="quiet">{appointment.names[at] ?? procedure}</div>}
              {holds ? (
                <OutcomeTag outcome={outcome} word={headline} />
              ) : (
                <Past outcome={outcome} headline={headline} />
              )}
              {decision !== undefined && <div>{words[decision]}</div>}
            </li>
          );
        })}
      </ul>
      {row.toAgree === true && <strong className="wanted">{words.toAgree}</strong>}
      {row.treated === true && <div>{words.treated}</div>}
    </>
  );
};

/** How old the answers are, and what is missing in them. */
export const Answers = ({ row: { answers, link } }: Cell) => {
  const words = useWords(WORDS);
  const { ago, number } = useWritten();
  const { sent, from, unsent, outlived, missing } = answers;
  const said = from === 'client' ? words.sent : words.given;
  return (
    <ul>
      {sent !== null && <li>{said(ago(sent))}</li>}
      {unsent ? <li>{words.begun}</li> : sent === null && <li>{words.notSent}</li>}
      {outlived === null && <li>{words.unscreenable}</li>}
      {typeof outlived === 'number' && outlived > 0 && <li>{words.outlived(number(outlived))}</li>}
      {typeof missing === 'number' && missing > 0 && <li>{words.missing(number(missing))}</li>}
      {link !== null && <li className="quiet">{words[`link-${link.state}`]}</li>}
    </ul>
  );
};

/** Agreements that are open, refused, about to end or ended. */
export const Clearances = ({ row: { clearances } }: Cell) => {
  const words = useWords(WORDS);
  const { day } = useWritten();
  if (clearances === undefined || clearances.length === 0)
    return <span className="quiet">{clearances === undefined ? '–' : words.noClearance}</span>;
  return (
    <ul>
      {clearances.map(({ id, titles, standing, until }) => (
        <li key={id}>
          <strong>{words[standing]}</strong> {titles.join(', ')}
          {until !== null && ` (${words.until(day(until))})`}
        </li>
      ))}
    </ul>
  );
};
