import type { Artifact } from '@primum/contract';
import type { Ruling, Texts } from '@primum/engine';
import { adviceNotStated } from './advice.ts';
import { MATRIX_FILE, readAlternativesMatrix } from './alternatives-matrix.ts';
import { type Links, linksFrom } from './links.ts';
import { lines, list, page, table } from './markdown.ts';
import { type Reading, readingLines, readingsOf } from './readings.ts';
import { brandCounts, codeCounts, unreviewedTexts } from './verified.ts';

/** What the readings of each rule come to, one row for each rule. */
const byRule = (readings: readonly Reading[], texts: Texts, links: Links): string =>
  table(
    ['rule', 'outcome, procedures, and what it rests on'],
    [...Map.groupBy(readings, ({ rule }) => rule.id)].map(([id, all]) => [
      links.rule(id),
      lines(readingLines(all, texts)),
    ]),
  );

/** Who signs which conflicts, with room for the signature. */
const signers = ({ library: { conflicts } }: Artifact): string => {
  const pairs = conflicts.flatMap(({ id, signs }) => signs.split(/,\s*/).map((who) => ({ who, id })));
  return table(
    ['who', 'conflicts', 'name and date'],
    [...Map.groupBy(pairs, ({ who }) => who)].map(([who, all]) => [
      who,
      all.map(({ id }) => `[${id}](conflicts.md#${id.toLowerCase()})`).join(' '),
      '',
    ]),
  );
};

const READ_IN_FULL = /\bfull text read\b|\bread in full\b/i;

/** Every citation that nobody has read in full. */
const partlyRead = ({ library }: Artifact): string =>
  table(
    ['citation', 'kind', 'what it is, and how far it was read'],
    Object.entries(library.citations)
      .filter(([, { kind, text }]) => kind !== 'reading' && !READ_IN_FULL.test(text))
      .map(([key, { kind, text }]) => [key, kind, text]),
  );

const notEncoded = ({ library }: Artifact): string =>
  list(
    library.sources.map(({ id, letter, title, statements }) => {
      const left = statements.filter((one) => one.notEncoded !== null).length;
      return `[${letter}: ${title}](sources/${id}.md): ${left} of ${statements.length}`;
    }),
  );

const rulingSections = (artifact: Artifact, texts: Texts, links: Links): readonly string[] => {
  const readings = readingsOf(artifact);
  const chosen = (fits: (ruling: Ruling) => boolean): string =>
    byRule(
      readings.filter(({ ruling }) => fits(ruling)),
      texts,
      links,
    );
  return [
    'Every ruling that is not a plain statement of a document stands once in the next three parts. A plus marks an extension, which a clinic can switch off with a reason; it then stays as a precaution that names the reason and its author. A type of procedure stands in square brackets; [the matrix](matrix.md) has everything side by side.',
    '## Inferred: nobody says it of this',
    chosen(({ sure }) => sure === 'inferred'),
    '## Read: said, but not in so many words',
    chosen(({ sure }) => sure === 'read'),
    '## Extensions that their citation states',
    chosen(({ sure, origin }) => sure === 'stated' && origin === 'extension'),
  ];
};

const verificationSections = (artifact: Artifact): readonly string[] => [
  '## Codes, and how they were verified',
  'V1 to V4 are explained in [systems.yaml](../knowledge/systems.yaml), as is how the systems without marks were checked. V3 and V4 should be looked up in a terminology server before clinical use.',
  codeCounts(artifact),
  '## Brand names that nobody has looked up in a register',
  'Each of them only asks. They stand under `brands` in [concepts](../knowledge/concepts); a pharmacist compares them with the registers of the countries named.',
  brandCounts(artifact),
  '## Languages that nobody has reviewed',
  'So many texts of each folder wait for somebody who speaks the language and knows the field.',
  unreviewedTexts(artifact),
];

const nameOfHead = (head: string, texts: Texts): string => {
  const [procedure = '', type] = head.split(' ');
  const name = texts.procedures[procedure] ?? procedure;
  return type === undefined ? name : `${name} [${texts.types[procedure]?.[type] ?? type}]`;
};

/** Cells of the matrix of the alternatives in which we say something else. */
const readOtherwise = (texts: Texts): string =>
  table(
    ['row', 'procedure', 'letter', 'ours', 'why'],
    readAlternativesMatrix().otherwise.map(({ row, head, letter, ours, why }) => [
      row,
      nameOfHead(head, texts),
      letter,
      ours,
      why,
    ]),
  );

const missingSections = (artifact: Artifact, texts: Texts, links: Links): readonly string[] => [
  '## Statements that nothing rests on',
  'Each stands on the page of its document with the reason.',
  notEncoded(artifact),
  '## What this knowledge does not look at yet',
  'Printed on every report.',
  list(Object.values(texts.gaps)),
  '## Procedures whose own contraindications are not all here',
  'None of them is ever offered.',
  list(artifact.procedures.filter(({ complete }) => !complete).map(({ id }) => links.procedure(id))),
];

/** Everything in the knowledge that a clinician has to sign, or that is known to be missing. */
export const openPointsPage = (artifact: Artifact, texts: Texts): string => {
  const links = linksFrom('../', artifact, texts);
  return page(
    '# Open points',
    `What a clinician has to read and sign before this knowledge counts as approved, and what is known to be missing. Knowledge ${artifact.version}: ${artifact.approved ? 'approved' : 'nobody has approved it yet'}.`,
    '## Conflicts, and who signs which',
    'Each is told in [conflicts](conflicts.md), with its rules and its resolution. Who approves the knowledge as a whole signs the rest of this page.',
    signers(artifact),
    ...rulingSections(artifact, texts, links),
    '## Other procedures: where published lists say something else',
    `Every cell of [the matrix](../${MATRIX_FILE}) that was gathered from them is what the rules say, apart from these. C contraindicated, D deferred, L clearance, P precautions, - nothing found; an asterisk marks an inference.`,
    readOtherwise(texts),
    '## Answers and aftercare: what no source states',
    'Each stands with its sources in [the compendium](compendium.md).',
    adviceNotStated(artifact, texts),
    '## Citations that were only partly read',
    'Whoever signs a ruling reads the original of what it cites. `primum-reading` is none: it is our own cautious reading.',
    partlyRead(artifact),
    ...missingSections(artifact, texts, links),
    ...verificationSections(artifact),
  );
};
