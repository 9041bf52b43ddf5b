import type { Artifact, CodeEntry, NameEntry } from '@primum/contract';
import { list, table } from './markdown.ts';

/** Codes without a mark of their own were checked as a system; systems.yaml says how. */
const markOf = ({ verified }: CodeEntry): string => (/^V\d/.test(verified) ? verified : 'by system');

/** How many codes of each system were verified in which way. */
export const codeCounts = ({ terminology: { codes } }: Artifact): string => {
  const marks = [...new Set(codes.map(markOf))].sort();
  const count = (all: readonly CodeEntry[], mark: string): string =>
    String(all.filter((code) => markOf(code) === mark).length);
  return table(
    ['system', ...marks, 'all'],
    [...Map.groupBy(codes, ({ system }) => system)].map(([system, all]) => [
      system,
      ...marks.map((mark) => count(all, mark)),
      String(all.length),
    ]),
  );
};

const marketsOf = ({ markets = [] }: NameEntry): readonly string[] => (markets.length === 0 ? ['not said'] : markets);

const found = (one: NameEntry): boolean => one.verified === 'V';

const row = (name: string, sold: readonly NameEntry[]): readonly string[] => {
  const looked = sold.filter(found).length;
  return [name, String(sold.length - looked), String(looked)];
};

/** How many brand names of each country nobody has looked up; one that is sold in several counts in each. */
export const brandCounts = ({ terminology: { names } }: Artifact): string => {
  const brands = names.filter(({ kind }) => kind === 'brand');
  const markets = [...new Set(brands.flatMap(marketsOf))].sort();
  return table(
    ['sold in', 'not looked up', 'found in a register'],
    [
      ...markets.map((one) =>
        row(
          one,
          brands.filter((each) => marketsOf(each).includes(one)),
        ),
      ),
      row('all', brands),
    ],
  );
};

const countTexts = (value: unknown): number => {
  if (typeof value === 'string') return 1;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum, one) => sum + countTexts(one), 0)
    : 0;
};

/** The folder of the knowledge in which the texts of a part stand; messages/ for all that is not listed. */
const FOLDERS: Readonly<Record<string, string>> = {
  concepts: 'concepts',
  questions: 'concepts',
  rules: 'rules',
  procedures: 'procedures',
  types: 'procedures',
  components: 'components',
  areas: 'areas',
  measurements: 'measurements',
};

/** What a language holds beside texts. */
const NO_TEXTS: readonly string[] = ['plurals', 'unreviewed'];

const folderCounts = (lang: string, { texts, library }: Artifact): readonly string[] => {
  const parts = Object.entries(texts[lang] ?? {}).filter(([part]) => !NO_TEXTS.includes(part));
  const counts = parts.map(([part, said]) => ({ folder: FOLDERS[part] ?? 'messages', count: countTexts(said) }));
  const compendium = { folder: 'compendium', count: countTexts(library.compendium.texts[lang]) };
  return [...Map.groupBy([...counts, compendium], ({ folder }) => folder)].map(
    ([folder, all]) => `${folder} ${all.reduce((sum, { count }) => sum + count, 0)}`,
  );
};

/** The languages whose texts nobody has reviewed, with the number of texts in each folder. */
export const unreviewedTexts = (artifact: Artifact): string =>
  list(
    Object.entries(artifact.texts)
      .filter(([, { unreviewed }]) => unreviewed === true)
      .map(([lang]) => {
        const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
        return `${name}: ${folderCounts(lang, artifact).join(', ')}`;
      }),
  );
