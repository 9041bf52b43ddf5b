import type { Scan } from './scan.ts';

/** An answer as it is typed. */
export interface TypedAnswer {
  readonly decision: 'cleared' | 'clearedWith' | 'refused';
  readonly name: string;
  readonly registration: string;
  readonly on: string;
  readonly assessedBy: string;
  readonly assessedRegistration: string;
  readonly assessedOn: string;
  readonly until: string;
  readonly conditions: string;
  readonly procedures: readonly string[];
  readonly areas: readonly string[];
}

const signed = (name: string, registration: string, on: string) => ({
  name: name.trim(),
  ...(registration.trim() !== '' && { registration: registration.trim() }),
  on,
});

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const scopeOf = ({ decision, until, conditions, procedures, areas }: TypedAnswer) => ({
  ...(until !== '' && { until }),
  ...(decision === 'clearedWith' && { conditions: linesOf(conditions) }),
  ...(procedures.length > 0 && { procedures }),
  ...(areas.length > 0 && { areas }),
});

/**
 * An answer as it is sent. A refusal counts for everything that was asked, so it has no scope, conditions or end.
 * @example answerBody({ ...typed, decision: 'refused' }, undefined) // { decision: 'refused', name: 'Dr. X', on: '2026-11-20' }
 */
export const answerBody = (typed: TypedAnswer, scan: Scan | undefined) => {
  const refused = typed.decision === 'refused';
  return {
    decision: refused ? ('refused' as const) : ('cleared' as const),
    ...signed(typed.name, typed.registration, typed.on),
    ...(typed.assessedBy.trim() !== '' && {
      assessment: signed(typed.assessedBy, typed.assessedRegistration, typed.assessedOn),
    }),
    ...(!refused && scopeOf(typed)),
    ...(scan !== undefined && { scan }),
  };
};
