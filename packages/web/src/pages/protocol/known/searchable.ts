import type { Artifact } from '@primum/contract';
import type { Known } from './known.ts';

const ANY_SYSTEM = { uris: [], byPrefix: true, covered: false };

/** What the search of names needs of the knowledge, out of what the server gives; it reads nothing that denies. */
export const searchable = ({ knowledge, library }: Known): Artifact => ({
  ...knowledge,
  terminology: {
    systems: {
      icd10cm: ANY_SYSTEM,
      icd10: ANY_SYSTEM,
      snomed: ANY_SYSTEM,
      atc: ANY_SYSTEM,
      rxnorm: ANY_SYSTEM,
      loinc: ANY_SYSTEM,
    },
    codes: Object.entries(library.codes).flatMap(([concept, codes]) => codes.map((code) => ({ ...code, concept }))),
    names: Object.entries(library.names).flatMap(([concept, names]) => names.map((name) => ({ ...name, concept }))),
    localForms: [],
    values: [],
  },
  vocabulary: { synonyms: library.synonyms, negating: {}, fillWords: [], ordinaryWords: [] },
  library,
});
