import type { Artifact, CodeEntry, NameEntry } from '@primum/contract';
import { type Ruling, rank, type Texts } from '@primum/engine';
import { page, table } from './markdown.ts';
import { type Reading, readingRow, readingsOf } from './readings.ts';

const HEADER = ['rule', 'procedures', 'outcome', 'rests on'];

const gravestFirst = (a: Reading, b: Reading): number => rank(b.ruling.disposition) - rank(a.ruling.disposition);

const readingsTable = (readings: readonly Reading[], texts: Texts, fits: (ruling: Ruling) => boolean): string => {
  const chosen = readings.filter(({ ruling }) => fits(ruling)).toSorted(gravestFirst);
  return table(
    HEADER,
    chosen.map((one) => readingRow(one, texts)),
  );
};

const conflicts = ({ library }: Artifact): string =>
  table(
    ['', 'about', 'how it is resolved', 'who signs'],
    library.conflicts.map(({ id, about, resolution, signs }) => [id, about, resolution, signs]),
  );

const notEncoded = ({ library }: Artifact): string =>
  table(
    ['statement', 'in our words', 'why nothing rests on it'],
    library.sources.flatMap(({ statements }) =>
      statements.flatMap((one) => (one.notEncoded === null ? [] : [[one.id, one.paraphrase, one.notEncoded]])),
    ),
  );

const citations = ({ library }: Artifact, readings: readonly Reading[]): string => {
  const used = new Set(readings.flatMap(({ ruling }) => ruling.citations));
  const rows = Object.entries(library.citations).filter(([key]) => used.has(key));
  return table(
    ['citation', 'kind', 'what it is, and how far it was read'],
    rows.map(([key, { kind, text }]) => [key, kind, text]),
  );
};

/** Codes without a mark of their own were checked as a system; systems.yaml says how. */
const markOf = ({ verified }: CodeEntry): string => (/^V\d/.test(verified) ? verified : 'by system');

const codes = ({ terminology }: Artifact): string => {
  const marks = [...new Set(terminology.codes.map(markOf))].sort();
  const bySystem = [...Map.groupBy(terminology.codes, ({ system }) => system)];
  const count = (all: readonly CodeEntry[], mark: string): string =>
    String(all.filter((code) => markOf(code) === mark).length);
  return table(
    ['system', ...marks, 'all'],
    bySystem.map(([system, all]) => [system, ...marks.map((mark) => count(all, mark)), String(all.length)]),
  );
};

const sold = ({ name, markets = [] }: NameEntry): string => [name, ...markets].join(' ');

const brands = ({ terminology }: Artifact, texts: Texts): string => {
  const open = terminology.names.filter(({ kind, verified }) => kind === 'brand' && verified !== 'V');
  const byConcept = [...Map.groupBy(open, ({ concept }) => concept)];
  return table(
    ['concept', 'brands, and where they are sold'],
    byConcept.map(([id, all]) => [texts.concepts[id] ?? id, all.map(sold).join(', ')]),
  );
};

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Everything in the knowledge that a clinician has to sign, or that is known to be missing. */
export const openPointsPage = (artifact: Artifact, texts: Texts): string => {
  const readings = readingsOf(artifact);
  const incomplete = artifact.procedures.filter(({ complete }) => !complete);
  return page(
    '# Open points',
    `What a clinician has to read and sign before this knowledge counts as approved, and what is known to be missing. Knowledge ${artifact.version}: ${artifact.approved ? 'approved' : 'nobody has approved it yet'}.`,
    '## Inferred: the source says it of something else',
    readingsTable(readings, texts, ({ sure, origin }) => sure === 'inferred' && origin === 'source'),
    '## Read: the source says it, but not in so many words',
    readingsTable(readings, texts, ({ sure, origin }) => sure === 'read' && origin === 'source'),
    '## Extensions: beyond the two documents',
    'A clinic can switch each of these off with a reason; it then stays as a precaution that names the reason and its author.',
    readingsTable(readings, texts, ({ origin }) => origin === 'extension'),
    '### What the extensions cite',
    citations(artifact, readings),
    '## Where sources or rules differ, and who signs',
    conflicts(artifact),
    '## Statements that nothing rests on',
    notEncoded(artifact),
    '## What this knowledge does not look at yet',
    'Printed on every report.',
    list(Object.values(texts.gaps)),
    '## Procedures whose own contraindications are not all here',
    'None of them is ever offered.',
    list(incomplete.map(({ id }) => texts.procedures[id] ?? id)),
    '## Codes, and how they were verified',
    'V1 to V4 are explained in [systems.yaml](../knowledge/systems.yaml), as is how the systems without marks were checked. V3 and V4 should be looked up in a terminology server before clinical use.',
    codes(artifact),
    '## Brand names that nobody has looked up in a register',
    'Each of them only asks. A pharmacist compares them with the registers of the countries named.',
    brands(artifact, texts),
  );
};
