import type { Concept } from '@primum/engine';
import { concept as plain } from '../../engine/test/concept.ts';

/** A concept that says nothing but what `more` says. */
export const concept = (id: string, more: Partial<Concept>): Concept => plain(id, [], { shelfLife: 180, ...more });
