import { queryOptions } from '@tanstack/react-query';
import { Problem, problemIn } from '../../api/problem.ts';
import { ask } from '../../api/request.ts';
import { pathOf, type Whose } from '../people/queries.ts';

export const STANDINGS = Object.freeze(['asked', 'received', 'refused', 'expiring', 'expired', 'withdrawn'] as const);
export type Standing = (typeof STANDINGS)[number];

/** A clearance as a list shows it. */
export interface ListedClearance {
  readonly id: string;
  readonly person: string;
  readonly standing: Standing;
  readonly from: string;
  readonly after: string | null;
  readonly rules: readonly string[];
  readonly procedures: readonly string[];
  /** Which rule was asked about in which procedures and areas; no area: wherever it is planned. */
  readonly points: readonly {
    readonly rule: string;
    readonly procedures: readonly string[];
    readonly areas: readonly string[];
  }[];
  readonly asked: string;
  readonly reminded: string | null;
  readonly until: string | null;
}

/** Somebody outside the clinic, as their letter names them. */
export interface Signed {
  readonly name: string;
  readonly registration: string | null;
  readonly on: string;
}

export interface Clearance {
  readonly id: string;
  readonly person: string;
  readonly version: number;
  readonly state: 'asked' | 'received' | 'refused' | 'withdrawn';
  readonly standing: Standing;
  readonly until: string | null;
  readonly asked: {
    readonly screening: number;
    readonly on: string;
    readonly from: string;
    readonly addressee: string | null;
    readonly after: string | null;
    readonly lang: string;
    readonly points: readonly {
      readonly rule: string;
      readonly procedures: readonly string[];
      readonly areas: readonly string[];
      readonly term: number;
    }[];
    readonly again: string | null;
  };
  readonly reminders: readonly { readonly on: string; readonly how: string; readonly by: string }[];
  readonly answer:
    | (Signed & {
        readonly assessment: Signed | null;
        readonly until: string | null;
        readonly conditions: readonly string[];
        readonly scan: string | null;
      })
    | null;
  readonly withdrawn: string | null;
}

/** What a change led to. */
export interface ChangedClearance {
  readonly clearance: Clearance;
  readonly screening: {
    readonly screening: number;
    readonly on: string;
    readonly outcomes: readonly {
      readonly procedure: string;
      readonly before: string;
      readonly after: string;
      readonly headline: string;
    }[];
  } | null;
}

export const clearancePath = (whose: Whose, id: string): string => `${pathOf(whose)}/clearances/${id}`;

/** A clearance, with its version. */
export const clearanceQuery = (whose: Whose, id: string) =>
  queryOptions({
    queryKey: ['clearance', whose.clinic, whose.person, id],
    queryFn: ({ signal }) => ask<Clearance>('GET', clearancePath(whose, id), { signal }),
  });

/** The letter that asks for it, which is text. */
export const letterQuery = (whose: Whose, id: string, lang: string) =>
  queryOptions({
    queryKey: ['letter', whose.clinic, whose.person, id, lang],
    queryFn: async ({ signal }) => {
      const path = `/api${clearancePath(whose, id)}/letter?lang=${lang}`;
      const response = await fetch(path, { signal, credentials: 'same-origin' }).catch(() => {
        throw new Problem({ kind: 'offline', status: 0, detail: 'No answer came from the server.' });
      });
      if (!response.ok) throw await problemIn(response);
      return response.text();
    },
  });
