// The pages of docs/ that are made from the knowledge say what it says now.
import { readdirSync, readFileSync } from 'node:fs';
import type { Artifact } from '@primum/contract';
import type { Column } from '@primum/engine';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../scripts/pages/pages.ts';
import { readingsOf } from '../scripts/pages/readings.ts';
import { ownKnowledge, ROOT } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const pages = pagesOf(knowledge);

/** The part of the open points that has this in its heading. */
const partOf = (heading: string): string =>
  pages['open-points.md']?.split('\n## ').find((part) => part.startsWith(heading)) ?? '';

const typedColumn = (column: Column): Column =>
  column.kind === 'ruling' && column.disposition === 'contraindicated'
    ? {
        ...column,
        types: {
          'made-up type': { ...column, disposition: 'precautions', sure: 'inferred', types: {} },
          other: { kind: 'not-addressed' },
        },
      }
    : column;

/** The same knowledge, where every refusal is milder for one type, and silent for another. */
const withTypes = (artifact: Artifact): Artifact => ({
  ...artifact,
  rules: artifact.rules.map((rule) => ({
    ...rule,
    columns: Object.fromEntries(Object.entries(rule.columns).map(([id, column]) => [id, typedColumn(column)])),
  })),
});

describe('generated pages', () => {
  it.each(Object.keys(pages))('docs/%s is up to date (if not: npm run docs)', (name) => {
    expect(readFileSync(`${ROOT}docs/${name}`, 'utf8')).toBe(pages[name]);
  });

  it('the matrix has a row for every rule', () => {
    const rows = pages['matrix.md']?.split('\n').filter((line) => line.startsWith('| ')) ?? [];
    const titles = Object.values(knowledge.texts['en']?.rules ?? {}).map(({ title }) => title);
    for (const title of titles) expect(rows.filter((row) => row.startsWith(`| ${title} |`))).toHaveLength(2);
  });

  it('every document has a page with all its statements', () => {
    for (const { id, statements } of knowledge.library.sources)
      for (const one of statements) expect(pages[`sources/${id}.md`]).toContain(`\n| ${one.id} |`);
    expect(readdirSync(`${ROOT}docs/sources`).map((name) => `sources/${name}`)).toEqual(
      Object.keys(pages)
        .filter((name) => name.startsWith('sources/'))
        .sort(),
    );
  });

  it('every conflict is told, and is an open point of whoever signs it', () => {
    for (const { id } of knowledge.library.conflicts) {
      expect(pages['conflicts.md']).toContain(`\n## ${id}\n`);
      expect(pages['open-points.md']).toContain(`(conflicts.md#${id.toLowerCase()})`);
    }
  });

  it('every ruling that is inferred, read or an extension is an open point', () => {
    for (const { rule, ruling } of readingsOf(knowledge)) {
      const part = ruling.sure === 'inferred' ? 'Inferred' : ruling.sure === 'read' ? 'Read' : 'Extensions';
      const open = ruling.sure !== 'stated' || ruling.origin === 'extension';
      if (open) expect(partOf(part)).toContain(`/${rule.id}.yaml)`);
    }
  });

  it('every citation is an open point until it was read in full', () => {
    for (const [key, { kind, text }] of Object.entries(knowledge.library.citations))
      if (kind !== 'reading' && !text.includes('full text read')) expect(partOf('Citations')).toContain(`\n| ${key} |`);
  });

  it('a type of procedure that gets something else is named, in the matrix and among the open points', () => {
    const typed = withTypes(knowledge);
    const made = pagesOf(typed);
    const open = made['open-points.md'] ?? '';
    expect(open).toContain('[made-up type]');
    expect(open).toContain('not addressed');
    expect(made['matrix.md']).toContain('### By type of procedure');
    expect(made['matrix.md']).toContain('made-up type: ');
  });
});
