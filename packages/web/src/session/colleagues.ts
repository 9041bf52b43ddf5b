import { queryOptions } from '@tanstack/react-query';
import { read } from '../api/request.ts';
import type { Role } from './caller.ts';

/** Somebody who works in the same clinic. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
}

/** With whom one works in a clinic, oneself included, by name. */
export const colleaguesQuery = (clinic: string) =>
  queryOptions({
    queryKey: ['colleagues', clinic],
    queryFn: async ({ signal }) =>
      (await read<{ readonly colleagues: readonly Colleague[] }>(`/clinics/${clinic}/colleagues`, signal)).colleagues,
  });
