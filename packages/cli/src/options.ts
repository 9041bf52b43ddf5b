import {
  type Artifact,
  didYouMean,
  InputError,
  type Known,
  knownOf,
  readRequest,
  requireKnown,
  token,
} from '@primum/contract';
import { CATEGORIES, type Chart, type Planned, type Request, type Texts } from '@primum/engine';

/** The options of `primum screen` as the command line gives them. */
export interface ScreenOptions {
  readonly procedure?: readonly string[];
  readonly on?: string;
  readonly component?: readonly string[];
  readonly goal?: readonly string[];
  readonly area?: string;
  readonly type?: string;
  readonly complete?: boolean;
  readonly lang?: string;
  readonly format?: 'text' | 'json';
  readonly protocol?: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Today where the command runs. */
export const today = (now = new Date()): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

const checked = (ids: readonly string[], kind: 'procedure' | 'component' | 'goal', known: Known): readonly string[] => {
  for (const id of ids) requireKnown(kind, id, known, `--${kind}`);
  return [...new Set(ids)];
};

/** What is asked, from the options; the procedures default to the founding ones, the day to today. */
export const requestOf = (options: ScreenOptions, artifact: Artifact): Request => {
  const known = knownOf(artifact);
  const { procedure = [], complete = false, lang = 'en', on = today() } = options;
  const founding = artifact.procedures.filter((one) => one.founding).map(({ id }) => id);
  requireKnown('language', lang, known, '--lang');
  const request = {
    on,
    procedures: procedure.length === 0 ? founding : checked(procedure, 'procedure', known),
    ...(complete && { complete: CATEGORIES }),
    lang,
  };
  try {
    return readRequest(request, artifact);
  } catch (error) {
    if (error instanceof InputError && error.place === 'on') throw new InputError('', `--${error.message}`);
    throw error;
  }
};

/** The procedure asked about that comes in the type named; only one can. */
const typed = (type: string, procedures: readonly string[], artifact: Artifact): string => {
  const of = (ids: readonly string[]) => artifact.procedures.filter(({ id }) => ids.includes(id));
  const found = of(procedures).find(({ types }) => types.includes(type));
  if (found !== undefined) return found.id;
  const known = of(procedures).flatMap(({ types }) => types);
  const help =
    known.length === 0
      ? 'their rules tell no types apart; leave it out.'
      : didYouMean(type, known, `use ${known.join(' or ')}.`);
  throw new InputError('--type', `${token(type)} is no type of the procedures asked about; ${help}`);
};

/** The chart with the plan of the options, for the procedures asked about; it replaces what the chart says. */
export const planOf = (
  chart: Chart,
  options: ScreenOptions,
  procedures: readonly string[],
  artifact: Artifact,
): Chart => {
  const known = knownOf(artifact);
  const components = checked(options.component ?? [], 'component', known);
  const goals = checked(options.goal ?? [], 'goal', known);
  const { area, type } = options;
  if (area !== undefined) requireKnown('area', area, known, '--area');
  const ofType = type === undefined ? null : typed(type, procedures, artifact);
  const plan: Planned = {
    ...(components.length > 0 && { components }),
    ...(goals.length > 0 && { goals }),
  };
  if (Object.keys(plan).length === 0 && ofType === null && area === undefined) return chart;
  // The area is the person's wish, so it holds for what may be done instead, too.
  const ids = area === undefined ? procedures : known.procedure;
  const planned = ids.map((id) => {
    const asked = procedures.includes(id) ? plan : {};
    const own = type !== undefined && id === ofType ? { type } : {};
    return [id, { ...chart.planned?.[id], ...asked, ...own, ...(area !== undefined && { area }) }] as const;
  });
  return { ...chart, planned: { ...chart.planned, ...Object.fromEntries(planned) } };
};

/** The texts of a language that the knowledge has. */
export const textsOf = (artifact: Artifact, lang = 'en'): Texts => {
  requireKnown('language', lang, knownOf(artifact), '--lang');
  const texts = artifact.texts[lang];
  if (texts === undefined) throw new InputError('--lang', 'the knowledge has no such language.');
  return texts;
};
