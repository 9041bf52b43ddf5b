import type { Concept } from '../src/index.ts';

/** A concept that says nothing but what `over` says. */
export const concept = (id: string, parents: readonly string[], over: Partial<Concept> = {}): Concept => ({
  id,
  parents,
  category: 'conditions',
  lasts: 'standing',
  shelfLife: 7,
  silence: 'unknown',
  passing: false,
  longest: null,
  longestCourse: null,
  cannotConcern: null,
  age: null,
  throughout: false,
  raisedByBroader: true,
  whenEnded: null,
  crossReacts: false,
  inMixtures: false,
  ...over,
});
