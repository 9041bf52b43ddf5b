/**
 * The day where the browser is.
 * @example localDay(new Date(2026, 10, 21, 23, 30)) // '2026-11-21'
 */
export const localDay = (now: Date = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
