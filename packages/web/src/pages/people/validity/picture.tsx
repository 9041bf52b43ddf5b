import type { Validity } from '@primum/contract';
import { useWritten } from '../../../words/dates.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { useKnowledge } from '../knowledge.ts';
import { againstSaid, barSaid, stateSaid, untilSaid } from './said.ts';
import { type Axis, axisOf, type Bar, barsOf, lastOf, monthsOf, placeOf, spanOf } from './strip.ts';
import { WORDS } from './words.ts';
import './validity.css';

const HEIGHT = 14;

/** The colour of a bar; its words stand above it. */
const colourOf = ({ kind, state }: Bar): string => {
  if (kind === 'deferral') return `var(--primum-${state})`;
  if (kind === 'answers') return 'var(--mantine-primary-color-filled)';
  return state === 'refused' ? 'var(--primum-contraindicated)' : 'var(--primum-clearance-required)';
};

/** Drawn with a broken line: what does not count, or not yet. */
const isHollow = ({ state }: Bar): boolean => ['outlived', 'asked', 'expired'].includes(state);

const Lines = ({ axis, validity }: { readonly axis: Axis; readonly validity: Validity }) => (
  <>
    <line x1={`${placeOf(axis, validity.on)}%`} x2={`${placeOf(axis, validity.on)}%`} y2="100%" className="now" />
    {validity.appointments.map(({ id, at }) => (
      <line key={id} x1={`${placeOf(axis, at)}%`} x2={`${placeOf(axis, at)}%`} y2="100%" className="session" />
    ))}
  </>
);

const Row = ({ bar, axis, validity }: { readonly bar: Bar; readonly axis: Axis; readonly validity: Validity }) => {
  const words = useWords(WORDS);
  const written = useWritten();
  const { nameOf } = useKnowledge();
  const { x, width } = spanOf(axis, bar);
  return (
    <div>
      <div className="bar-words">
        <strong>{barSaid(bar, words)}</strong>
        {['', stateSaid(bar, words, nameOf), untilSaid(bar, words, written)]
          .filter((part, index) => index === 0 || part !== '')
          .join(' · ')}
      </div>
      <svg width="100%" height={HEIGHT}>
        <rect
          x={`${x}%`}
          width={`${width}%`}
          y={2}
          height={HEIGHT - 4}
          rx={3}
          stroke={colourOf(bar)}
          strokeWidth={1.5}
          strokeDasharray={isHollow(bar) ? '4 3' : undefined}
          fill={isHollow(bar) ? 'none' : colourOf(bar)}
        />
        <Lines axis={axis} validity={validity} />
      </svg>
    </div>
  );
};

/** Beyond this there is no room for words after their line; before that, for the last day beside them. */
const LATE = 70;
const ROOM = 40;

const beside = (place: number) =>
  place > LATE ? { insetInlineEnd: `${100 - place}%` } : { insetInlineStart: `${place}%` };

const Days = ({ axis, validity }: { readonly axis: Axis; readonly validity: Validity }) => {
  const words = useWords(WORDS);
  const { lang } = useLanguage();
  const { day } = useWritten();
  const months = monthsOf(axis).filter((iso) => placeOf(axis, iso) <= LATE);
  const format = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' });
  const said = (iso: string, before: string | undefined): string =>
    `${format.format(new Date(iso))}${before?.slice(0, 4) === iso.slice(0, 4) ? '' : ` ${iso.slice(0, 4)}`}`;
  return (
    <div className="strip-days">
      {months.map((iso, index) => (
        <span key={iso} style={beside(placeOf(axis, iso))}>
          {said(iso, months[index - 1])}
        </span>
      ))}
      {(months.length === 0 || placeOf(axis, months.at(-1) ?? '') < ROOM) && (
        <span style={beside(100)}>{day(lastOf(axis))}</span>
      )}
      <span className="now-word" style={beside(placeOf(axis, validity.on))}>
        {words.today}
      </span>
    </div>
  );
};

const Sessions = ({ axis, validity }: { readonly axis: Axis; readonly validity: Validity }) => {
  const words = useWords(WORDS);
  return (
    <div>
      <div className="bar-words">
        <strong>{words.sessions}</strong>
      </div>
      <svg width="100%" height={24}>
        {validity.appointments.map((one) => {
          const x = `${placeOf(axis, one.at)}%`;
          return (
            <g key={one.id}>
              <line x1={x} x2={x} y2="100%" className="session" />
              {againstSaid(one, validity, words).length > 0 && (
                <>
                  <circle cx={x} cy={12} r={9} className="warning" />
                  <text x={x} y={16.5} textAnchor="middle">
                    !
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
};

/** What holds until when, against the coming appointments. The same stands in the table. */
export const Picture = ({ validity }: { readonly validity: Validity }) => {
  const words = useWords(WORDS);
  const axis = axisOf(validity);
  return (
    <div role="img" aria-label={words.picture} className="sheet strip">
      {barsOf(validity).map((bar) => (
        <Row key={bar.id} bar={bar} axis={axis} validity={validity} />
      ))}
      {validity.appointments.length > 0 && <Sessions axis={axis} validity={validity} />}
      <Days axis={axis} validity={validity} />
    </div>
  );
};
