import { listThings, openThings, type Store, type Things } from '@primum/records';
import { auditEach } from './audit-each.ts';
import { lastDay, type OneClearance, openedClearance, plusDays, type Standing, standingOf } from './clearances-kept.ts';

/** Which clearances of a clinic: how they stand on a day, of whom, after which one. */
export interface Wanted {
  readonly state?: Standing | undefined;
  readonly on: string;
  /** So many days before its last one a clearance is expiring. */
  readonly within: number;
  readonly person?: string | undefined;
  readonly after?: { readonly day: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** How many are read at once. */
const READ = 200;

/** What has ended or soon will is found by its day alone, which is the last one on which it holds. */
const between = ({ state, on, within }: Wanted): Pick<Things, 'from' | 'to'> => {
  if (state === 'expired') return { to: plusDays(on, -1) };
  return state === 'expiring' ? { from: on, to: plusDays(on, within) } : {};
};

const isWanted = ({ clearance }: OneClearance, { state, on, within }: Wanted): boolean =>
  state === undefined || clearance.state === state || standingOf(clearance, on, within) === state;

/**
 * Clearances of a clinic, by the day on which they matter: of those received the last one on which they hold. That `by` saw them
 * is in the audit log of each of these people.
 * @example await listClearances(store, 'north', { state: 'expiring', on, within: 30, limit: 50 }, { by: 'u7' })
 */
export const listClearances = async (
  store: Store,
  clinic: string,
  wanted: Wanted,
  { by }: { readonly by: string },
): Promise<readonly OneClearance[]> => {
  const { person, limit } = wanted;
  const which = { kind: 'clearance', person, limit: READ, ...between(wanted) } as const;
  const found: OneClearance[] = [];
  let page = await listThings(store, clinic, { ...which, after: wanted.after }, { by });
  for (;;) {
    found.push(...page.map(openedClearance).filter((one) => isWanted(one, wanted)));
    if (found.length >= limit || page.length < READ) {
      const all = found.slice(0, limit);
      if (person === undefined) await auditEach(store, clinic, { actor: by, action: 'list-clearance' }, all);
      return all;
    }
    page = await openThings(store, clinic, { ...which, after: page.at(-1) });
  }
};

/** What a list says of a clearance. */
export const listed = ({ id, person, clearance, at }: OneClearance, on: string, within: number) => {
  const { asked, reminders, state } = clearance;
  return {
    id,
    person,
    state,
    standing: standingOf(clearance, on, within),
    from: asked.from,
    after: asked.after,
    rules: [...new Set(asked.points.map(({ rule }) => rule))],
    procedures: [...new Set(asked.points.flatMap(({ procedures }) => procedures))],
    points: asked.points.map(({ rule, procedures, areas }) => ({
      rule,
      procedures: [...procedures],
      areas: [...areas],
    })),
    asked: asked.on,
    reminded: reminders.at(-1)?.on ?? null,
    until: state === 'received' ? lastDay(clearance) : null,
    changed: at,
  };
};
