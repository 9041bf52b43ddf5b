import * as z from 'zod';
import { codes, id, text } from './common.ts';
import { conceptFile, conceptTexts } from './concept.ts';
import { meta, ordinaryWords, systems } from './meta.ts';
import {
  citationFile,
  componentFile,
  conflictFile,
  measurement,
  messageIds,
  procedure,
  procedureTexts,
  source,
} from './others.ts';
import { rule, ruleTexts } from './rule.ts';

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
  ordinaryWords: { path: path('ordinary-words'), schema: ordinaryWords },
  conflicts: { path: path('conflicts'), schema: conflictFile },
  citations: { path: path('sources/citations'), schema: citationFile },
  sources: { path: path(`sources/${NAME}`), schema: source },
  understood: { path: path('concepts/understood(?:-[a-z0-9]+)*'), schema: codes },
  concepts: { path: path(`concepts/(?:[a-z0-9-]+/)*${NAME}`), schema: conceptFile },
  conceptTexts: { path: path(`concepts/(?:[a-z0-9-]+/)*${NAME}${LANG}`), schema: conceptTexts },
  measurements: { path: path(`measurements/${NAME}`), schema: measurement },
  measurementTexts: { path: path(`measurements/${NAME}${LANG}`), schema: procedureTexts },
  components: { path: path(`components/${NAME}`), schema: componentFile },
  componentTexts: { path: path(`components/${NAME}${LANG}`), schema: names },
  rules: { path: path(`rules/(?<topic>[a-z0-9-]+)/${NAME}`), schema: rule },
  ruleTexts: { path: path(`rules/(?<topic>[a-z0-9-]+)/${NAME}${LANG}`), schema: ruleTexts },
  procedures: { path: path(`procedures/${NAME}`), schema: procedure },
  procedureTexts: { path: path(`procedures/${NAME}${LANG}`), schema: procedureTexts },
  monthTexts: { path: path(`messages/months${LANG}`), schema: z.union([z.array(text), z.record(z.string(), text)]) },
  messages: { path: path('messages/(?<name>actions|risks|events|whiles|goals|roles|gaps)'), schema: messageIds },
  messageTexts: { path: path(`messages/(?<name>actions|risks|events|whiles|goals|roles|gaps)${LANG}`), schema: names },
  reportTexts: { path: path(`messages/${NAME}${LANG}`), schema: z.record(text, text) },
} as const;

export type Kinds = typeof KINDS;
export type KindName = keyof Kinds;
export type ValueOf<K extends KindName> = z.output<Kinds[K]['schema']>;
