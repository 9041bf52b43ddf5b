import type { Procedure, Texts } from './knowledge.ts';
import type { StandingNote } from './report.ts';

/** The notes of a procedure that concern the goals asked for; all of them when none is named. */
export const notesOf = (texts: Texts, procedure: Procedure, asked: readonly string[] = []): readonly StandingNote[] =>
  procedure.notes
    .filter(({ goals }) => goals.length === 0 || asked.length === 0 || goals.some((goal) => asked.includes(goal)))
    .map(({ note, countries, citations }) => ({ note: texts.notes[note] ?? note, countries, citations }));
