import { ask } from '../../../api/request.ts';
import type { Person } from '../../people/queries.ts';

interface Found {
  readonly people: readonly Person[];
  readonly next: string | null;
}

/** So many are shown to choose from. */
const MOST = 50;

/**
 * The clients of a name. A search opens some people at a time, so it goes on until everybody was looked at, or enough are found.
 * @throws {Problem} what the server refused
 * @example (await peopleNamed('north', 'Ada')).length
 */
export const peopleNamed = async (clinic: string, name: string): Promise<readonly Person[]> => {
  const all: Person[] = [];
  let body: { readonly name: string; readonly after?: string } = { name };
  for (;;) {
    const { people, next } = (await ask<Found>('POST', `/clinics/${clinic}/people/find`, { body })).value;
    all.push(...people);
    if (next === null || all.length >= MOST) return all;
    body = { name, after: next };
  }
};
