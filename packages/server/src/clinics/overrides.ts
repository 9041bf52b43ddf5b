import { type Artifact, didYouMean, type Overrides, token } from '@primum/contract';
import { rank } from '@primum/engine';
import { append, type Store } from '@primum/records';
import type { Role } from '../accounts/tables.ts';
import { Refusal } from '../problem.ts';
import { refuse } from '../read-body.ts';
import { requireAsItWas } from './overrides-fresh.ts';
import { type KeptOverride, OVERRIDE, openOverride, type RecordedOverride } from './overrides-kept.ts';
import { type OfScreening, type Overridable, overridable, type ShownOverrides } from './overrides-policy.ts';

/** Against what somebody proceeds, why, and with whom. */
export interface Overriding {
  readonly rules: readonly string[];
  readonly procedures?: readonly string[] | undefined;
  readonly reason: string;
  readonly text: string;
  readonly second?: string | undefined;
}

/** Somebody of the clinic, and what they are there. */
export interface Person {
  readonly account: string;
  readonly role: Role | null;
}

const sentenceOf = ({ texts }: Overrides, id: string): string => texts['en']?.[id] ?? id;

const requireReason = ({ reason }: Overriding, overrides: Overrides): void => {
  if (overrides.noReasons.includes(reason)) throw refuse(sentenceOf(overrides, reason), 'reason');
  if (overrides.reasons.includes(reason)) return;
  throw refuse(
    `${token(reason)} is no reason of this knowledge; ${didYouMean(reason, overrides.reasons, 'see the list.')}`,
    'reason',
  );
};

const isOf = (roles: readonly string[], { role }: Person): boolean => role !== null && roles.includes(role);

const requireWho = (found: readonly Overridable[], author: Person, second: Person | null): void => {
  if (second !== null && second.account === author.account)
    throw refuse('The second person is you; name somebody else of the clinic.', 'second');
  const { by = [] } = found.find((one) => !isOf(one.by, author) || (second !== null && !isOf(one.by, second))) ?? {};
  if (by.length > 0 && !isOf(by, author))
    throw new Refusal('not-allowed', `This is overridden by ${by.join(' or ')} only.`);
  if (by.length > 0) throw refuse(`The second person must be ${by.join(' or ')} of this clinic.`, 'second');
  if (second === null && found.some((one) => one.second))
    throw refuse('This takes a second person; name in `second` who agrees with you.', 'second');
};

/** What is overridden of each rule: wherever in the screening it stands, or in the procedures that were named. */
const overridden = (
  { rules, procedures }: Overriding,
  { findings, overrides, report }: ShownOverrides,
): readonly Overridable[] => {
  const strange = (procedures ?? []).findIndex((one) => !report.screenings.some(({ procedure }) => procedure === one));
  if (strange !== -1) throw refuse(`${token(procedures?.[strange])} was not screened there.`, 'procedures', strange);
  return rules.flatMap((rule, index) => {
    const all = findings.filter((one) => one.finding.rule === rule && (procedures?.includes(one.procedure) ?? true));
    const standing = all.filter(({ finding }) => rank(finding.disposition) > rank('precautions'));
    const found = procedures === undefined && standing.length > 0 ? standing : all;
    if (found.length === 0) throw refuse(`${token(rule)} is no finding of this screening there.`, 'rules', index);
    const refused = found.find((one) => !one.overridable);
    if (refused !== undefined) throw refuse(sentenceOf(overrides, refused.refusal ?? 'no-door'), 'rules', index);
    return found;
  });
};

const requireToday = (on: string, today: string): void => {
  if (on === today) return;
  const said = `An override holds on the day of its screening only, and that was for ${on}; screen again today.`;
  throw new Refusal('not-now', said);
};

/**
 * Keeps that a clinician proceeds against findings of a screening on its day. It changes no report.
 * @throws {Refusal} one sentence with the place, where the policy does not let them, on another day than that of the screening, or when something else is on file or in force since
 * @example await addOverride(store, { clinic: 'north', person, by: 'u7', screening: 12 }, overriding, who)
 */
export const addOverride = async (
  store: Store,
  of: OfScreening,
  overriding: Overriding,
  who: {
    readonly author: Person;
    readonly second: Person | null;
    readonly served: Artifact;
    readonly today: string;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly override: RecordedOverride; readonly repeated: boolean }> => {
  const shown = await overridable(store, of, who.served, 'en');
  requireReason(overriding, shown.overrides);
  const found = overridden(overriding, shown);
  requireWho(found, who.author, who.second);
  const { on } = shown.report;
  requireToday(on, who.today);
  const rests = await requireAsItWas(store, of, who.served);
  const content: KeptOverride = {
    screening: of.screening,
    on,
    overridden: found.map(({ procedure, finding: { rule, disposition } }) => ({ rule, procedure, disposition })),
    reason: overriding.reason,
    text: overriding.text,
    second: who.second?.account ?? null,
  };
  const entry = {
    kind: OVERRIDE,
    person: of.person,
    author: of.by,
    content,
    idempotencyKey: who.idempotencyKey,
    rests,
  };
  const { seq, repeated } = await append(store, of.clinic, entry);
  return { override: await openOverride(store, of.clinic, seq), repeated };
};
