import type { Concept, Knowledge } from '@primum/engine';
import { concept as plain } from '../../engine/test/concept.ts';

const concept = (id: string): Concept => plain(id, [], { shelfLife: 30 });

/** A knowledge of nothing clinical: two made-up concepts, one procedure, one measurement. */
export const madeUp: Knowledge = {
  version: '0.0.0',
  sha256: 'none',
  approved: false,
  concepts: { 'blue-thumb': concept('blue-thumb'), 'green-ear': concept('green-ear') },
  rules: [{ id: 'blue-thumb', topic: 'hands', criterion: { concept: 'blue-thumb' }, columns: {}, forbids: [] }],
  procedures: [
    {
      id: 'painting',
      founding: true,
      complete: true,
      kinds: [],
      goals: ['shine'],
      serves: [],
      types: ['thin', 'thick'],
      materials: null,
      actions: [],
      risks: [],
      notes: [],
      statements: [],
    },
  ],
  measurements: [
    {
      id: 'blueness',
      concept: 'blue-thumb',
      of: null,
      loinc: ['1-1'],
      shelfLife: 90,
      scales: [{ units: { 'g/L': 1, 'mg/dL': 0.01 }, bands: [] }],
    },
  ],
  components: { glitter: { id: 'glitter', kind: 'paint', allergens: [] } },
  areas: {
    hand: { id: 'hand', within: null, touches: [] },
    thumb: { id: 'thumb', within: 'hand', touches: [] },
  },
  roles: ['painter', 'glazier'],
  texts: {},
};
