import { queryOptions } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import type { Role } from '../../../session/caller.ts';

export const ROLES = ['director', 'physician', 'practitioner', 'reception'] as const satisfies readonly Role[];

/** Somebody who works in the clinic. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly secondFactor: boolean;
  readonly since: string;
}

/** Who works in the clinic, by name. */
export const staffQuery = (clinic: string) =>
  queryOptions({
    queryKey: ['staff', clinic, 'names'],
    queryFn: ({ signal }) => read<{ readonly staff: readonly Colleague[] }>(`/clinics/${clinic}/staff`, signal),
  });
