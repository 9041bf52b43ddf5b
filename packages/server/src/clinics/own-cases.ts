import { type Artifact, type OwnCaseBody, readChart, readRequest, token } from '@primum/contract';
import { type Chart, type Outcome, screen } from '@primum/engine';
import { addThing, openThings, type RecordedThing, readThing, type Store, type Thing } from '@primum/records';
import { refuse, within } from '../read-body.ts';
import { readableBy } from './chart-of-version.ts';

/** The content of a thing of the kind `case`: an invented chart, and what is to come out. It is about nobody. */
export interface KeptCase {
  readonly name: string;
  readonly chart: Chart;
  readonly on: string;
  readonly procedures: readonly string[];
  readonly expected: Readonly<Record<string, Outcome>>;
  readonly note: string | null;
}

/** A case with the version that was read. */
export interface OneCase extends Omit<Thing, 'content'> {
  readonly kept: KeptCase;
}

interface Asking {
  readonly clinic: string;
  readonly by: string;
}

const opened = ({ content, ...thing }: Thing): OneCase => ({
  ...thing,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file only, and sealed
  kept: content as KeptCase,
});

const NOT_INVENTED = 'This was copied from a record of somebody; invent a patient instead.';

/** What is kept of nobody outlives everybody, so nothing of anybody may be in it. */
const requireInvented = async (store: Store, clinic: string, { patient, facts }: Chart): Promise<void> => {
  const copied = facts.findIndex(({ where, entry }) => where !== undefined || entry !== undefined);
  if (copied !== -1) throw refuse(NOT_INVENTED, 'chart', 'facts', copied);
  const select = store.database.selectFrom('people').select('id').where('clinic', '=', clinic);
  if ((await select.where('id', '=', patient.id).executeTakeFirst()) !== undefined)
    throw refuse(NOT_INVENTED, 'chart', 'patient', 'id');
};

const requireExpected = ({ expected, procedures }: OwnCaseBody): void => {
  const strange = Object.keys(expected).find((one) => !procedures.includes(one));
  if (strange !== undefined)
    throw refuse(`${token(strange)} is none of the procedures of this case.`, 'expected', strange);
  const [missing] = procedures.filter((one) => !Object.hasOwn(expected, one));
  if (missing !== undefined) throw refuse(`What is to come out for ${token(missing)} is missing.`, 'expected');
};

/**
 * Keeps an invented chart with what is to come out of it.
 * @throws {Refusal} one sentence with the place
 * @example await addCase(store, { clinic: 'north', by: 'u7' }, { name: 'Fog', chart, on, procedures, expected }, artifact, key)
 */
export const addCase = async (
  store: Store,
  { clinic, by }: Asking,
  body: OwnCaseBody,
  artifact: Artifact,
  idempotencyKey: string,
): Promise<RecordedThing> => {
  const chart = within(['chart'], body.chart, () => readChart(body.chart, artifact), 'chart');
  const { on, procedures, expected, name, note = null } = body;
  within([], body, () => readRequest({ on, procedures }, artifact), 'request');
  requireExpected(body);
  await requireInvented(store, clinic, chart);
  const content: KeptCase = { name, chart, on, procedures, expected, note };
  return addThing(store, clinic, { kind: 'case', person: null }, { content, day: on, author: by, idempotencyKey });
};

/**
 * A case as it is kept. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has none with this id
 */
export const readCase = async (store: Store, { clinic, by }: Asking, id: string): Promise<OneCase> =>
  opened(await readThing(store, clinic, { kind: 'case', id }, { by }));

/** A page of the cases of a clinic, by day; who shows them says so in the audit log. */
export const openCases = async (
  store: Store,
  clinic: string,
  page: { readonly after?: { readonly day: string; readonly id: string } | undefined; readonly limit: number },
): Promise<readonly OneCase[]> => (await openThings(store, clinic, { kind: 'case', ...page })).map(opened);

/** What comes out of a case with a knowledge; null where that does not know a procedure of it. */
export const outcomesOf = (
  { chart, on, procedures }: KeptCase,
  artifact: Artifact,
): Readonly<Record<string, Outcome>> | null => {
  const known = procedures.every((one) => artifact.procedures.some(({ id }) => id === one));
  if (!known) return null;
  try {
    const { screenings } = screen(artifact, readableBy(chart, artifact), { on, procedures: [...procedures] });
    return Object.fromEntries(screenings.map(({ procedure, outcome }) => [procedure, outcome]));
  } catch (error) {
    // A plan of older knowledge, or a date that leads beyond the calendar.
    if (error instanceof RangeError) return null;
    throw error;
  }
};
