import * as z from 'zod';
import { languageChecks } from './checks.ts';
import { codes, id, text } from './common.ts';
import { aftercare, answer, answerTexts, signFile } from './compendium.ts';
import { conceptFile, conceptTexts } from './concept.ts';
import { topicFile, topicTexts, urgentFile } from './intake.ts';
import { meta, ordinaryWords, systems } from './meta.ts';
import {
  areaFile,
  citationFile,
  componentFile,
  conflictFile,
  measurement,
  measurementTexts,
  messageIds,
  procedure,
  procedureTexts,
  source,
} from './others.ts';
import { overrides } from './overrides.ts';
import { rule, ruleTexts } from './rule.ts';
import { months, plurals, sentences } from './sentence.ts';

const NAME = '(?<name>[a-z0-9-]+)';
const LANG = '\\.(?<lang>[a-z]{2})';
const path = (pattern: string): RegExp => new RegExp(`^${pattern}\\.yaml$`);
const names = z.record(id, text);

/**
 * Every kind of file: where files of it stand (`name`, `topic` and `lang` are read from the path) and what they hold.
 * A path is of the first kind that it matches.
 */
export const KINDS = {
  meta: { path: path('knowledge'), schema: meta },
  systems: { path: path('systems'), schema: systems },
  languageChecks: { path: path('language-checks'), schema: languageChecks },
  ordinaryWords: { path: path('ordinary-words'), schema: ordinaryWords },
  conflicts: { path: path('conflicts'), schema: conflictFile },
  overrides: { path: path('overrides'), schema: overrides },
  overrideTexts: { path: path(`overrides${LANG}`), schema: names },
  citations: { path: path('sources/citations'), schema: citationFile },
  sources: { path: path(`sources/${NAME}`), schema: source },
  understood: { path: path('concepts/understood(?:-[a-z0-9]+)*'), schema: codes },
  concepts: { path: path(`concepts/(?:[a-z0-9-]+/)*${NAME}`), schema: conceptFile },
  conceptTexts: { path: path(`concepts/(?:[a-z0-9-]+/)*${NAME}${LANG}`), schema: conceptTexts },
  measurements: { path: path(`measurements/${NAME}`), schema: measurement },
  measurementTexts: { path: path(`measurements/${NAME}${LANG}`), schema: measurementTexts },
  components: { path: path(`components/${NAME}`), schema: componentFile },
  areas: { path: path('areas'), schema: areaFile },
  areaTexts: { path: path(`areas${LANG}`), schema: names },
  componentTexts: { path: path(`components/${NAME}${LANG}`), schema: names },
  rules: { path: path(`rules/(?<topic>[a-z0-9-]+)/${NAME}`), schema: rule },
  ruleTexts: { path: path(`rules/(?<topic>[a-z0-9-]+)/${NAME}${LANG}`), schema: ruleTexts },
  procedures: { path: path(`procedures/${NAME}`), schema: procedure },
  procedureTexts: { path: path(`procedures/${NAME}${LANG}`), schema: procedureTexts },
  answers: { path: path(`compendium/${NAME}`), schema: answer },
  answerTexts: { path: path(`compendium/${NAME}${LANG}`), schema: answerTexts },
  signs: { path: path('aftercare/signs'), schema: signFile },
  signTexts: { path: path(`aftercare/signs${LANG}`), schema: names },
  instructionTexts: { path: path(`aftercare/instructions${LANG}`), schema: names },
  aftercare: { path: path(`aftercare/${NAME}`), schema: aftercare },
  topics: { path: path('intake/topics'), schema: topicFile },
  topicTexts: { path: path(`intake/topics${LANG}`), schema: topicTexts },
  urgent: { path: path('intake/urgent'), schema: urgentFile },
  urgentTexts: { path: path(`intake/urgent${LANG}`), schema: names },
  monthTexts: { path: path(`messages/months${LANG}`), schema: months },
  messages: { path: path('messages/(?<name>actions|risks|events|whiles|goals|roles|gaps|notes)'), schema: messageIds },
  messageTexts: {
    path: path(`messages/(?<name>actions|risks|events|whiles|goals|roles|gaps|notes|kinds)${LANG}`),
    schema: names,
  },
  pluralTexts: { path: path(`messages/plurals${LANG}`), schema: plurals },
  reportTexts: { path: path(`messages/${NAME}${LANG}`), schema: sentences },
} as const;

export type Kinds = typeof KINDS;
export type KindName = keyof Kinds;
export type ValueOf<K extends KindName> = z.output<Kinds[K]['schema']>;
