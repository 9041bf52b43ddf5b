import { type Artifact, InputError, type Known, knownOf, readRequest, requireKnown } from '@primum/contract';
import { CATEGORIES, type Chart, type Planned, type Request, type Texts } from '@primum/engine';

/** The options of `primum screen` as the command line gives them. */
export interface ScreenOptions {
  readonly procedure?: readonly string[];
  readonly on?: string;
  readonly component?: readonly string[];
  readonly goal?: readonly string[];
  readonly complete?: boolean;
  readonly lang?: string;
  readonly format?: 'text' | 'json';
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

/** The chart with the mixture and goals of the options, for the procedures asked about; they replace those of the chart. */
export const planOf = (
  chart: Chart,
  options: ScreenOptions,
  procedures: readonly string[],
  artifact: Artifact,
): Chart => {
  const known = knownOf(artifact);
  const components = checked(options.component ?? [], 'component', known);
  const goals = checked(options.goal ?? [], 'goal', known);
  if (components.length + goals.length === 0) return chart;
  const plan: Planned = { ...(components.length > 0 && { components }), ...(goals.length > 0 && { goals }) };
  const planned = procedures.map((id) => [id, { ...chart.planned?.[id], ...plan }] as const);
  return { ...chart, planned: { ...chart.planned, ...Object.fromEntries(planned) } };
};

/** The texts of a language that the knowledge has. */
export const textsOf = (artifact: Artifact, lang = 'en'): Texts => {
  requireKnown('language', lang, knownOf(artifact), '--lang');
  const texts = artifact.texts[lang];
  if (texts === undefined) throw new InputError('--lang', 'the knowledge has no such language.');
  return texts;
};
