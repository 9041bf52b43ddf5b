import type { Ruling } from '@primum/engine';
import type { Setting } from './settings.ts';

/** A setting while it is filled in. */
export interface Draft {
  readonly kind: Setting['kind'];
  readonly rule: string;
  readonly concept: string;
  readonly disposition: Ruling['disposition'];
  readonly procedures: readonly string[];
  readonly until: string;
  readonly by: readonly string[];
  readonly term: string;
  readonly days: string;
  readonly reason: string;
  readonly author: string;
}

/** Nothing is filled in but who does it. */
export const emptyDraft = (author: string): Draft => ({
  kind: 'stricter',
  rule: '',
  concept: '',
  disposition: 'contraindicated',
  procedures: [],
  until: '',
  by: [],
  term: '90',
  days: '',
  reason: '',
  author,
});

/**
 * The setting that was filled in.
 * @param procedures those of the chosen that can be set so
 * @example settingIn({ ...emptyDraft('Ada'), rule: 'rain', reason: 'Wet.' }, ['walk'], false).kind // 'stricter'
 */
export const settingIn = (draft: Draft, procedures: readonly string[], withEnd: boolean): Setting => {
  const { kind, rule, concept, disposition, until, by, term, days, reason, author } = draft;
  if (kind === 'shelfLife') return { kind, concept, days: Number(days) };
  const entry = { rule, procedures, reason: reason.trim(), author: author.trim() };
  if (kind === 'off') return { kind, ...entry };
  const clearance = disposition === 'clearance-required' ? { by, after: [], term: Number(term) } : null;
  return { kind, ...entry, disposition, until: withEnd ? until : null, clearance };
};
