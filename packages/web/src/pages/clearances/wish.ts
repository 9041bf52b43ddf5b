import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../api/request.ts';
import { useOnce } from '../people/once.ts';
import { pathOf, type Whose } from '../people/queries.ts';
import { type Liftable, rolesFor } from './liftable.ts';
import { type Narrowed, narrowedTo, proceduresIn } from './narrow.ts';
import type { Clearance } from './queries.ts';

/** What is wished, as it is chosen. */
export interface Wish extends Narrowed {
  readonly rules: readonly string[];
  readonly from: string;
  /** The name of whoever is asked; empty where it is not known. */
  readonly addressee: string;
  readonly after: string;
  readonly lang: string;
}

/** Nothing yet. */
export const NOTHING: Omit<Wish, 'lang'> = Object.freeze({
  rules: [],
  from: '',
  addressee: '',
  after: '',
  procedures: [],
  areas: [],
});

/** What of a screening can be asked for: in some procedures, or in all where none is named. */
export type LiftableOf = (procedures: readonly string[]) => readonly Liftable[];

/** The findings that are chosen, as they are in the procedures that are chosen: who may lift one depends on those. */
export const chosenOf = ({ rules, procedures }: Pick<Wish, 'rules' | 'procedures'>, liftableOf: LiftableOf) =>
  liftableOf(procedures).filter(({ rule }) => rules.includes(rule));

/** A role that was chosen, while it is among those who can be asked; the only one there is. */
const kept = (role: string, roles: readonly string[]): string =>
  roles.includes(role) ? role : roles.length === 1 ? (roles[0] ?? '') : '';

/**
 * The wish with something else in it: what was not found there any more, and who may not be asked, goes; with the role goes the name.
 * @example changedWish(wish, { rules: ['wet-paint'] }, liftableOf).from // 'painter': nobody else may lift it
 */
export const changedWish = (wish: Wish, part: Partial<Wish>, liftableOf: LiftableOf): Wish => {
  const next = { ...wish, ...part };
  const found = proceduresIn(chosenOf({ ...next, procedures: [] }, liftableOf));
  const procedures = next.procedures.filter((one) => found.includes(one));
  const { by, after } = rolesFor(chosenOf({ ...next, procedures }, liftableOf));
  const from = kept(next.from, by);
  const addressee = wish.from === '' || wish.from === from ? next.addressee : '';
  return { ...next, procedures, from, addressee, after: kept(next.after, after) };
};

/** Asks for it, once, and goes to the letter. */
export const useAsk = (whose: Whose, screening: number) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const once = useOnce();
  return useMutation({
    mutationFn: ({ wish, among }: { readonly wish: Wish; readonly among: Narrowed }) => {
      const { rules, from, after, lang } = wish;
      const addressee = wish.addressee.trim();
      const named = { ...(addressee !== '' && { addressee }), ...(after !== '' && { after }) };
      const body = { screening, rules, from, lang, ...named, ...narrowedTo(wish, among) };
      return ask<{ readonly clearance: Clearance }>('POST', `${pathOf(whose)}/clearances`, {
        body,
        key: once.keyFor(body),
      });
    },
    onSuccess: async ({ value: { clearance } }) => {
      void client.invalidateQueries({ queryKey: ['clearances', whose.clinic] });
      void client.invalidateQueries({ queryKey: ['timeline', whose.clinic, whose.person] });
      void client.invalidateQueries({ queryKey: ['validity', whose.clinic, whose.person] });
      await navigate({
        to: '/clinics/$clinic/people/$person/clearances/$clearance',
        params: { ...whose, clearance: clearance.id },
      });
    },
  });
};
