import type { Planned } from '@primum/engine';
import { queryOptions } from '@tanstack/react-query';
import { ask, read } from '../../api/request.ts';

/** Who a person is. */
export interface Identity {
  readonly name: string;
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female' | 'other' | 'unknown';
  readonly phone?: string;
  readonly email?: string;
}

export interface Person extends Identity {
  readonly person: string;
  readonly version: number;
}

export const STATES = Object.freeze(['booked', 'arrived', 'done', 'cancelled', 'missed'] as const);
export type State = (typeof STATES)[number];

/** What is booked. */
export interface Booking {
  readonly at: string;
  readonly procedures: readonly string[];
  readonly planned?: Readonly<Record<string, Planned>>;
  readonly practitioner?: string;
  readonly note?: string;
}

export interface Appointment extends Booking {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly state: State;
}

/** A link with which a client opens the intake. */
export interface ClientLink {
  readonly id: string;
  readonly appointment: string;
  readonly made: string;
  readonly expires: string;
  readonly state: 'open' | 'locked' | 'closed' | 'expired';
  readonly verified: string | null;
}

/** Whose page this is. */
export interface Whose {
  readonly clinic: string;
  readonly person: string;
}

export const pathOf = ({ clinic, person }: Whose): string => `/clinics/${clinic}/people/${person}`;

/** The version of something as a change names it. */
export const versionTag = (version: number): string => `"${version}"`;

/** Who they are, with the version. */
export const personQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['person', whose.clinic, whose.person],
    queryFn: ({ signal }) => ask<Person>('GET', pathOf(whose), { signal }),
  });

/** All their appointments, by day. */
export const appointmentsQuery = ({ clinic, person }: Whose) =>
  queryOptions({
    queryKey: ['appointments', clinic, person],
    queryFn: async ({ signal }) => {
      const path = `/clinics/${clinic}/appointments?person=${person}&limit=200`;
      const { appointments } = await read<{ readonly appointments: readonly Appointment[] }>(path, signal);
      return appointments;
    },
  });

/** One appointment, with the version. */
export const appointmentQuery = (clinic: string, id: string) =>
  queryOptions({
    queryKey: ['appointment', clinic, id],
    queryFn: ({ signal }) => ask<Appointment>('GET', `/clinics/${clinic}/appointments/${id}`, { signal }),
  });

/** The links that were made for them, newest first. */
export const linksQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['links', whose.clinic, whose.person],
    queryFn: async ({ signal }) =>
      (await read<{ readonly links: readonly ClientLink[] }>(`${pathOf(whose)}/links`, signal)).links,
  });
