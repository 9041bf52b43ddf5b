import { advice } from './advice.ts';
import { aftercare } from './aftercare.ts';
import { answers } from './answers.ts';
import { areas } from './areas.ts';
import { brands } from './brands.ts';
import { brandsOrdinary } from './brands-ordinary.ts';
import { caseRows } from './case-rows.ts';
import { caseTables } from './case-tables.ts';
import { categories } from './categories.ts';
import { citations } from './citations.ts';
import { codesAgree } from './codes-agree.ts';
import { codesFormed } from './codes-formed.ts';
import { columns } from './columns.ts';
import { components } from './components.ts';
import { conflicts } from './conflicts.ts';
import { criteria } from './criteria.ts';
import { dispositions } from './dispositions.ts';
import { duplicates } from './duplicates.ts';
import { freeDays } from './free-days.ts';
import { languageChecks } from './language-checks.ts';
import { lasting } from './lasting.ts';
import { lifts } from './lifts.ts';
import type { Lint } from './lint.ts';
import { measurements } from './measurements.ts';
import { messages } from './messages.ts';
import { named } from './named.ts';
import { origins } from './origins.ts';
import { overrides } from './overrides.ts';
import { parents } from './parents.ts';
import { places } from './places.ts';
import { questions } from './questions.ts';
import { reachable } from './reachable.ts';
import { statements } from './statements.ts';
import { suggests } from './suggests.ts';
import { synonyms } from './synonyms.ts';
import { timesInRange } from './times-in-range.ts';
import { titles } from './titles.ts';
import { topics } from './topics.ts';
import { types } from './types.ts';
import { urgent } from './urgent.ts';
import { verdictWords } from './verdict-words.ts';
import { yesIsGraver } from './yes-is-graver.ts';

/** All lints, in the order in which they run. */
export const LINTS: readonly Lint[] = Object.freeze([
  advice,
  aftercare,
  answers,
  areas,
  brands,
  brandsOrdinary,
  caseRows,
  caseTables,
  categories,
  citations,
  codesAgree,
  codesFormed,
  columns,
  components,
  conflicts,
  criteria,
  dispositions,
  duplicates,
  freeDays,
  languageChecks,
  lasting,
  lifts,
  measurements,
  messages,
  named,
  origins,
  overrides,
  parents,
  places,
  questions,
  reachable,
  statements,
  suggests,
  synonyms,
  timesInRange,
  titles,
  topics,
  types,
  urgent,
  verdictWords,
  yesIsGraver,
]);
