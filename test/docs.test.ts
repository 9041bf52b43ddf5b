// The pages of docs/ that are made from the knowledge say what it says now.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../scripts/pages/pages.ts';
import { ownKnowledge, ROOT } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const pages = pagesOf(knowledge);

describe('generated pages', () => {
  it.each(Object.keys(pages))('docs/%s is up to date (if not: npm run docs)', (name) => {
    expect(readFileSync(`${ROOT}docs/${name}`, 'utf8')).toBe(pages[name]);
  });

  it('the matrix has a row for every rule', () => {
    const rows = pages['matrix.md']?.split('\n').filter((line) => line.startsWith('| ')) ?? [];
    const titles = Object.values(knowledge.texts['en']?.rules ?? {}).map(({ title }) => title);
    for (const title of titles) expect(rows.filter((row) => row.startsWith(`| ${title} |`))).toHaveLength(2);
  });

  it('the statements are all there', () => {
    const ids = knowledge.library.sources.flatMap(({ statements }) => statements.map(({ id }) => id));
    for (const id of ids) expect(pages['statements.md']).toContain(`\n| ${id} |`);
  });

  it('every extension, conflict and statement that is not encoded is an open point', () => {
    const page = pages['open-points.md'] ?? '';
    for (const { id } of knowledge.library.conflicts) expect(page).toContain(`\n| ${id} |`);
    for (const { id, columns } of knowledge.rules) {
      const extended = Object.values(columns).some(
        (column) => column.kind === 'ruling' && column.origin === 'extension',
      );
      if (extended) expect(page.slice(page.indexOf('## Extensions'))).toContain(`/${id}.yaml)`);
    }
  });
});
