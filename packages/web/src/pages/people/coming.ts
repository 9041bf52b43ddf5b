import type { Appointment } from './queries.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/**
 * The day and the minute where the browser is, as an appointment names them.
 * @example hereAt(new Date(2026, 10, 28, 14, 30)) // '2026-11-28T14:30'
 */
export const hereAt = (now: Date = new Date()): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;

/** The day where the browser is. */
export const todayHere = (now: Date = new Date()): string => hereAt(now).slice(0, 10);

/**
 * Whether something still lies ahead: not over, and of today or later.
 * @example isComing({ at: '2026-11-28T14:30', state: 'booked' }, '2026-11-28') // true
 */
export const isComing = ({ at, state }: Pick<Appointment, 'at' | 'state'>, today: string = todayHere()): boolean =>
  (state === 'booked' || state === 'arrived') && at.slice(0, 10) >= today;
