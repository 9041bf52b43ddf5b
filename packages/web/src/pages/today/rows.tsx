import { Text } from '@mantine/core';
import type { Today, TodayRow } from '@primum/contract';
import { type KeyboardEvent, useRef } from 'react';
import { useWritten } from '../../words/dates.ts';
import { useWords } from '../../words/language.tsx';
import { useFirstFocus } from './first-focus.ts';
import { needsSomebody } from './needs.ts';
import { Row } from './row.tsx';
import { WORDS } from './words.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** From row to row by keyboard. */
const step = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
  const by = STEPS[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const openers = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-opens]')];
  const row = event.target instanceof Element ? event.target.closest('tr') : null;
  const next = openers[openers.findIndex((one) => row?.contains(one)) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

/** The rows of a day. The first that waits for somebody takes the focus when they are there. */
export const Rows = ({ day, rows }: { readonly day: Today; readonly rows: readonly TodayRow[] }) => {
  const words = useWords(WORDS);
  const { weekday } = useWritten();
  const body = useRef<HTMLTableSectionElement>(null);
  useFirstFocus(body, '[data-needs] [data-opens]');
  return (
    <>
      <table className="day">
        <caption className="hidden">{words.caption(weekday(day.on))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.client}</th>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.verdict}</th>
            <th scope="col">{words.answers}</th>
            <th scope="col">{words.clearances}</th>
            <th scope="col">
              <span className="hidden">{words.open}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={step}>
          {rows.map((row) => (
            <Row key={row.appointment.id} row={row} on={day.on} needs={needsSomebody(row)} />
          ))}
        </tbody>
      </table>
      <Text size="sm" className="quiet screen">
        {words.keys}
      </Text>
    </>
  );
};
