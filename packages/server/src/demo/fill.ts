import { InputError } from '@primum/contract';

/** What earlier steps were answered, by the name of the step. */
export type Answers = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const PLACE = /\{(\w+)(?:\.([\w.]+)|([+-]\d+))?\}/g;
/** A text that is one place and nothing else: it becomes what stands there, a number too. */
const WHOLE = /"\{(\w+)\.([\w.]+)\}"/g;

const within = (at: unknown, key: string): unknown =>
  typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;

const told = (answers: Answers, name: string, path = ''): string | number => {
  const start: unknown = answers.get(name);
  const found = path.split('.').reduce(within, start);
  if (typeof found === 'string' || typeof found === 'number') return found;
  throw new InputError(`{${name}.${path}}`, 'no step before this one was answered so.');
};

const shifted = (today: string, days: number): string => {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/**
 * A value with the places of its texts filled: `{today}`, `{today-3}`, `{today+14}`, and what an earlier step was answered, `{client.person}`.
 * @throws {InputError} when there was no such answer
 * @example fill({ on: '{today-1}' }, '2026-11-21', new Map()) // { on: '2026-11-20' }
 */
export const fill = <T>(value: T, today: string, answers: Answers): T => {
  const whole = JSON.stringify(value).replaceAll(WHOLE, (_, name: string, path: string) =>
    JSON.stringify(told(answers, name, path)),
  );
  const filled = whole.replaceAll(PLACE, (_, name: string, path?: string, days?: string) =>
    name === 'today' && path === undefined
      ? shifted(today, Number(days ?? 0))
      : JSON.stringify(String(told(answers, name, path))).slice(1, -1),
  );
  const parsed: T = JSON.parse(filled);
  return parsed;
};
