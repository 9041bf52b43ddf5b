import type { Outcome, Report } from '@primum/engine';

/** The exit status of `primum screen`: the first of these that any procedure of any report shows. */
const STATUS: readonly (readonly [Outcome, number])[] = [
  ['contraindicated', 40],
  ['deferred', 30],
  ['clearance-required', 20],
  ['not-enough-information', 50],
  ['precautions', 10],
  ['no-contraindication-found', 0],
];

/** Unusable input or arguments, for every command. */
export const UNUSABLE = 2;

/** `primum lint` found problems, `primum find` nothing, `primum verify` a fault. */
export const PROBLEMS = 1;

/** A fault of the program itself. */
export const FAULT = 70;

/**
 * The exit status for these reports.
 * @example exitStatus([report]) // 40 when any procedure is contraindicated
 */
export const exitStatus = (reports: readonly Report[]): number => {
  const shown = new Set(reports.flatMap(({ screenings }) => screenings.map(({ outcome }) => outcome)));
  return STATUS.find(([outcome]) => shown.has(outcome))?.[1] ?? UNUSABLE;
};

/** The same as lines of help. */
export const statusHelp = (): string =>
  [
    ...STATUS.map(([outcome, status]) => `${String(status).padStart(4)}  ${outcome}`),
    `${String(UNUSABLE).padStart(4)}  unusable input or arguments`,
  ].join('\n');
