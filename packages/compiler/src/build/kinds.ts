import { kindsOf } from '../lint/reading.ts';
import type { RawRule } from '../shapes/rule.ts';

/** Kinds of procedures and of components that rules name: only these are ever shown. */
export const kindsNamed = (rules: readonly RawRule[]): readonly string[] => [
  ...new Set(
    rules.flatMap(({ criterion, forbids }) => [
      ...kindsOf(criterion),
      ...forbids.flatMap(({ kind, when }) => [kind, ...(when === undefined ? [] : kindsOf(when))]),
    ]),
  ),
];
