/** What a clinic keeps that changes. Each version is a record of this kind, and none is ever lost. */
export const THING_KINDS = Object.freeze([
  'appointment',
  'answers',
  'clearance',
  'proposal',
  'treatment',
  'case',
  'source',
  'contact',
] as const);
export type ThingKind = (typeof THING_KINDS)[number];

/** Whether records of a kind are versions of things. */
export const isThingKind = (kind: string): kind is ThingKind => THING_KINDS.some((one) => one === kind);

const OWN_KINDS: readonly string[] = ['clinic', 'person', 'erasure', 'knowledge', 'protocol', 'screening'];

/** Whether only functions of this package write records of a kind. */
export const isOwnKind = (kind: string): boolean => OWN_KINDS.includes(kind) || isThingKind(kind);
