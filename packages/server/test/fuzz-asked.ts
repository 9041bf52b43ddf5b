// A request with something wrong about it: its body, its address, its query, its headers, its method.
import fc from 'fast-check';
import type { Asked } from './clinics.ts';
import { change, odd, textChange } from './mutated.ts';

/** A request as it goes out. */
export interface Sent {
  readonly method: Asked['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

type Spoil = (sent: Sent) => Sent;

const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const encoded = (value: unknown): string => encodeURIComponent(written(value).toWellFormed().slice(0, 200));
/** What a header may hold at all. */
const printable = (value: unknown): string => written(value).replaceAll(/[^\x20-\x7e]/g, '?');

const inBody: fc.Arbitrary<Spoil> = fc.array(change, { minLength: 1, maxLength: 3 }).map(
  (changes): Spoil =>
    (sent) => {
      if (sent.payload?.startsWith('{') !== true) return sent;
      const body: unknown = JSON.parse(sent.payload);
      return { ...sent, payload: JSON.stringify(changes.reduce<unknown>((value, one) => one(value), body)) ?? '' };
    },
);

const inText: fc.Arbitrary<Spoil> = textChange.map(
  (inside): Spoil =>
    (sent) =>
      sent.payload === undefined ? sent : { ...sent, payload: inside(sent.payload) },
);

const STEPS = fc.oneof(
  odd.map(encoded),
  fc.constantFrom(
    '%',
    '%00',
    '%2e%2e',
    '%F0%28',
    'a'.repeat(300),
    'north',
    'south',
    '1',
    '0',
    '-1',
    '999999999999999999',
  ),
  fc.uuid(),
);

const inAddress: fc.Arbitrary<Spoil> = fc.tuple(fc.nat(), STEPS).map(
  ([at, step]): Spoil =>
    (sent) => {
      const [path = '', query] = sent.url.split('?');
      const steps = path.split('/');
      const place = 1 + (at % Math.max(1, steps.length - 1));
      return {
        ...sent,
        url: [steps.with(place, step).join('/'), query].filter((part) => part !== undefined).join('?'),
      };
    },
);

const NAMES = ['after', 'limit', 'lang', 'person', 'from', 'to', 'format', 'replays', 'seq', 'hash', 'everywhere', 'x'];

const inQuery: fc.Arbitrary<Spoil> = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), odd.map(encoded)), { minLength: 1, maxLength: 3 })
  .map(
    (pairs): Spoil =>
      (sent) => {
        const more = pairs.map(([name, value]) => `${name}=${value}`).join('&');
        return { ...sent, url: `${sent.url}${sent.url.includes('?') ? '&' : '?'}${more}` };
      },
  );

const HEADERS = [
  'idempotency-key',
  'if-match',
  'content-type',
  'cookie',
  'accept',
  'origin',
  'sec-fetch-site',
  'x-forwarded-for',
];

const inHeaders: fc.Arbitrary<Spoil> = fc
  .tuple(
    fc.constantFrom(...HEADERS),
    fc.oneof(
      odd.map(printable),
      fc.constantFrom('"1"', 'W/"1"', '*', '"99999999999999999999"', 'cross-site', 'text/plain', 'application/json'),
      fc.constant(undefined),
    ),
  )
  .map(
    ([name, value]): Spoil =>
      (sent) => {
        const others = Object.fromEntries(Object.entries(sent.headers).filter(([other]) => other !== name));
        return { ...sent, headers: value === undefined ? others : { ...others, [name]: value } };
      },
  );

const inMethod: fc.Arbitrary<Spoil> = fc.constantFrom<Asked['method'][]>('GET', 'POST', 'PUT', 'PATCH', 'DELETE').map(
  (method): Spoil =>
    (sent) => ({ ...sent, method }),
);

const spoil = fc.oneof(
  { arbitrary: inBody, weight: 8 },
  { arbitrary: inAddress, weight: 2 },
  { arbitrary: inQuery, weight: 2 },
  { arbitrary: inHeaders, weight: 2 },
  { arbitrary: inMethod, weight: 1 },
);

/** What makes a request wrong in one or two ways; the body as a text comes last, because afterwards it may be none. */
export const spoiling: fc.Arbitrary<Spoil> = fc
  .tuple(fc.array(spoil, { minLength: 1, maxLength: 2 }), fc.option(inText, { freq: 5, nil: undefined }))
  .map(
    ([spoils, last]) =>
      (sent) =>
        [...spoils, ...(last === undefined ? [] : [last])].reduce((one, next) => next(one), sent),
  );
