import { Refusal } from './refusal.ts';
import type { Inside, RecordRow } from './tables.ts';

/** What a record rests on: all that there was of these kinds of its person, and of nobody, when somebody looked: up to a number in the chain. */
export interface Rests {
  readonly kinds: readonly string[];
  readonly until: number;
}

interface Resting {
  readonly clinic: string;
  readonly person: string | null;
  readonly rests?: Rests | undefined;
}

/**
 * A refusal where something of these kinds was kept since; null where it rests on what there is. Asked within the transaction that writes.
 * @param written what the same transaction is about to write
 * @example const outdated = await whyOutdated(inside, draft, page.records);
 */
export const whyOutdated = async (
  inside: Inside,
  { clinic, person, rests }: Resting,
  written: readonly RecordRow[],
): Promise<Refusal | null> => {
  if (rests === undefined || person === null) return null;
  const { kinds, until } = rests;
  const select = inside.selectFrom('records').select('seq').where('clinic', '=', clinic).where('seq', '>', until);
  const own = select.where((is) => is.or([is('person', '=', person), is('person', 'is', null)]));
  const later = own.where('kind', 'in', kinds).limit(1);
  const isOutdated =
    written.some((one) => [person, null].includes(one.person) && kinds.includes(one.kind)) ||
    (await later.executeTakeFirst()) !== undefined;
  return isOutdated ? new Refusal('changed', 'Something that this rests on was kept meanwhile; look again.') : null;
};
