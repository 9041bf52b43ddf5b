import type { Concept } from '@primum/engine';
import { aboveOf } from '../build/hierarchy.ts';

/** Who lies above and below whom, each concept among its own. */
export interface Family {
  readonly above: (id: string) => readonly string[];
  readonly below: (id: string) => readonly string[];
}

/** The family of all concepts, worked out once. */
export const familyOf = (concepts: Readonly<Record<string, Concept>>): Family => {
  const ids = Object.keys(concepts);
  const above = new Map(ids.map((id) => [id, aboveOf((one) => concepts[one]?.parents ?? [], id)]));
  const below = new Map<string, string[]>();
  for (const [id, highs] of above) for (const high of highs) below.set(high, [...(below.get(high) ?? []), id]);
  return { above: (id) => above.get(id) ?? [id], below: (id) => below.get(id) ?? [id] };
};
