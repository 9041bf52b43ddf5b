import type { Artifact } from '@primum/contract';
import { type IntakeTopic, intakeTopics } from '@primum/words';
import type { Known } from '../protocol/known/known.ts';

const NO_CODES = { uris: [], byPrefix: false, covered: false };

/** What the topics of the intake need, out of what the server gives: no foreign record is read here. */
const artifactOf = ({ knowledge, library }: Known): Artifact => ({
  ...knowledge,
  terminology: {
    systems: {
      icd10cm: NO_CODES,
      icd10: NO_CODES,
      snomed: NO_CODES,
      atc: NO_CODES,
      rxnorm: NO_CODES,
      loinc: NO_CODES,
    },
    codes: [],
    names: [],
    localForms: [],
    values: [],
  },
  vocabulary: { synonyms: library.synonyms, negating: {}, fillWords: [], ordinaryWords: [] },
  library,
});

/**
 * The topics in which something is open, in the words in which clients are asked.
 * @param open the concepts to ask about
 * @example topicsOf(known, questions.map(({ concept }) => concept))
 */
export const topicsOf = (known: Known, open: readonly string[]): readonly IntakeTopic[] =>
  intakeTopics(artifactOf(known), open, known.knowledge.lang);
