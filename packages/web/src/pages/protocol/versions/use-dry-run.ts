import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import { linesOf } from './lines.ts';
import type { Line, Result } from './told.ts';

/** A dry run as far as it is. */
export interface Running {
  readonly state: 'not-begun' | 'running' | 'done' | 'refused';
  readonly done: number;
  readonly of: number;
  readonly result: Result | null;
  readonly error: unknown;
}

const NOT_BEGUN: Running = Object.freeze({ state: 'not-begun', done: 0, of: 0, result: null, error: null });

const after = (before: Running, line: Line): Running => {
  if ('result' in line) return { ...before, state: 'done', result: line.result };
  if ('done' in line) return { ...before, state: 'running', done: line.done, of: line.of };
  const { type, status, detail } = line.problem;
  throw new Problem({ kind: type.split(':').at(-1) ?? '', status, detail });
};

/** A dry run of a proposal; whoever leaves the page stops it. */
export const useDryRun = (clinic: string, proposal: string, onDone: () => void) => {
  const [running, setRunning] = useState(NOT_BEGUN);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const start = useCallback(async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setRunning({ ...NOT_BEGUN, state: 'running' });
    try {
      for await (const line of linesOf<Line>(`/clinics/${clinic}/protocols/${proposal}/dry-run`, signal))
        setRunning((before) => after(before, line));
      onDone();
    } catch (error) {
      if (!signal.aborted) setRunning({ ...NOT_BEGUN, state: 'refused', error });
    }
  }, [clinic, proposal, onDone]);
  return { running, start };
};
