import type { Draft } from '../draft.ts';
import type { Place } from '../problem.ts';
import type { Path } from '../read/doc.ts';
import type { KindDoc } from '../read/files.ts';

/** One text that a reader may see. */
export interface Said {
  readonly lang: string;
  readonly file: string;
  readonly path: Path;
  readonly text: string;
  readonly place: () => Place;
}

/** Keys under which ids and figures stand, no texts. */
const KEYS_OF_IDS: ReadonlySet<string> = new Set(['cites', 'rules', 'fingerprint', 'sha256', 'letter', 'origin']);

const walk = (value: unknown, path: Path): readonly { readonly path: Path; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => walk(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (KEYS_OF_IDS.has(key) ? [] : walk(one, [...path, key])));
};

const inDoc = (doc: KindDoc<unknown>): readonly Said[] =>
  walk(doc.value, []).map(({ path, text }) => ({
    lang: doc.lang,
    file: doc.file,
    path,
    text,
    place: () => doc.at(...path),
  }));

/** Every text of every language file. */
export const allSaid = ({ files }: Draft): readonly Said[] =>
  [
    files.conceptTexts,
    files.ruleTexts,
    files.procedureTexts,
    files.componentTexts,
    files.areaTexts,
    files.measurementTexts,
    files.messageTexts,
    files.answerTexts,
    files.instructionTexts,
    files.signTexts,
    files.overrideTexts,
    files.reportTexts,
    files.monthTexts,
  ].flatMap((docs) => docs.flatMap(inDoc));

/** Every text with its language; what is kept of sources and conflicts is in the first one. */
export const allSpoken = (draft: Draft): readonly Said[] => {
  const first = draft.files.meta[0]?.value.languages[0] ?? '';
  const kept = [draft.files.sources, draft.files.conflicts].flatMap((docs) => docs.flatMap(inDoc));
  return [...allSaid(draft), ...kept.map((one) => ({ ...one, lang: first }))];
};
