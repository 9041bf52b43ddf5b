import { type Finder, finderOf } from '@primum/words';
import type { Known } from '../known/known.ts';
import { searchable } from '../known/searchable.ts';

/** The search of concepts by any of their names. */
export const conceptFinderOf = (known: Known, lang: string): Finder => finderOf(searchable(known), lang);
