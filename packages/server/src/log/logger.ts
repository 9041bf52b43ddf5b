import { type DestinationStream, type Logger, pino } from 'pino';

/** Everything that a log line may hold beside its level and time. What is not here is not written, whoever logs it. */
const KEYS = ['id', 'method', 'route', 'status', 'ms', 'fault', 'code', 'at', 'signal', 'version', 'sha256'] as const;

/** The words that a log line may say; a library's own sentence may quote a request. */
const EVENTS = ['started', 'stopping', 'stopped', 'request', 'fault'] as const;
export type LogEvent = (typeof EVENTS)[number];

type Line = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Line => typeof value === 'object' && value !== null;

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** Where in the code an error came from. Its message is left out: it may quote what it stumbled over. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at \S.*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .join(' < ');

const NAME = /^[A-Za-z_]{1,60}$/;

/**
 * An error as it may stand in a log: its kind and its place in the code.
 * @example errorLine(new TypeError('a name')).fault // 'TypeError'
 */
export const errorLine = (error: unknown): Line => {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && NAME.test(error.code) ? { code: error.code } : {};
  return { fault: NAME.test(error.name) ? error.name : 'Error', at: framesOf(error), ...code };
};

const allowed = (given: unknown): Line => {
  if (!isObject(given)) return {};
  const error = given instanceof Error ? given : given['err'];
  const line = Object.fromEntries(KEYS.filter((key) => isPlain(given[key])).map((key) => [key, given[key]]));
  return error === undefined ? line : { ...errorLine(error), ...(given instanceof Error ? {} : line) };
};

const eventOf = (args: readonly unknown[]): string =>
  EVENTS.find((event) => args.slice(0, 2).includes(event)) ?? 'library';

/**
 * A logger that writes only what is on its list: no body, query, header, address, person or message of an error.
 * @example loggerTo(process.stderr).info({ id: 'a1', status: 200, body: 'never written' }, 'request')
 */
export const loggerTo = (stream: DestinationStream, level = 'info'): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(args, method) {
          method.apply(this, [allowed(args[0]), eventOf(args)]);
        },
      },
    },
    stream,
  );
