import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../api/request.ts';
import { useOnce } from '../people/once.ts';
import { pathOf, type Whose } from '../people/queries.ts';
import { type Liftable, rolesFor } from './liftable.ts';
import { type Narrowed, narrowedTo } from './narrow.ts';
import type { Clearance } from './queries.ts';

/** What is wished, as it is chosen. */
export interface Wish extends Narrowed {
  readonly rules: readonly string[];
  readonly from: string;
  readonly after: string;
  readonly lang: string;
}

/** Nothing yet. */
export const NOTHING: Omit<Wish, 'lang'> = Object.freeze({ rules: [], from: '', after: '', procedures: [], areas: [] });

const single = (roles: readonly string[]): string => (roles.length === 1 ? (roles[0] ?? '') : '');

/** The same wish for other rules; who is asked, where there is one only. */
export const wishFor = (all: readonly Liftable[], wish: Wish, rules: readonly string[]): Wish => {
  const { by, after } = rolesFor(all.filter(({ rule }) => rules.includes(rule)));
  return { ...wish, rules, from: single(by), after: single(after) };
};

/** Asks for it, once, and goes to the letter. */
export const useAsk = (whose: Whose, screening: number) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const once = useOnce();
  return useMutation({
    mutationFn: ({ wish, among }: { readonly wish: Wish; readonly among: Narrowed }) => {
      const { rules, from, after, lang } = wish;
      const body = { screening, rules, from, lang, ...(after !== '' && { after }), ...narrowedTo(wish, among) };
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
