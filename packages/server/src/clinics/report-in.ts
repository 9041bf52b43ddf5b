import type { Artifact } from '@primum/contract';
import type { Report } from '@primum/engine';
import { Refusal, type Store } from '@primum/records';
import { artifactOf, type OpenedScreening, reportIn } from './clearances-screening.ts';

/**
 * A kept report in a language, for a list: as it was kept where that is not known, or where the knowledge of then cannot be read any more.
 * @example (await reportFor(store, 'north', opened, served, 'pl')).screenings[0]?.headline
 */
export const reportFor = async (
  store: Store,
  clinic: string,
  opened: OpenedScreening,
  served: Artifact,
  lang: string | undefined,
): Promise<Report> => {
  if (lang === undefined || lang === opened.report.lang) return opened.report;
  try {
    const artifact = await artifactOf(store, clinic, opened.kept, served);
    return artifact.texts[lang] === undefined ? opened.report : reportIn(artifact, opened, lang);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'other-format') return opened.report;
    throw error;
  }
};
