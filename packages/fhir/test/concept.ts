import type { Concept } from '@primum/engine';

/** A concept that says nothing but what `more` says. */
export const concept = (id: string, more: Partial<Concept>): Concept => ({
  id,
  parents: [],
  category: 'conditions',
  lasts: 'standing',
  shelfLife: 180,
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
  ...more,
});
