import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chartSchema } from '@primum/contract';
import { describe, expect, it } from 'vitest';
import { WHY } from '../src/why.ts';
import { read } from './made-up.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${process.env['PRIMUM_FIXTURES'] ?? `${root}../shared/fixtures`}/synthea`;
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

describe('synthetic records that nobody on this project wrote', () => {
  it('are all read without an error', ({ skip }) => {
    skip(files.length === 0, `no records in ${folder}; set PRIMUM_FIXTURES`);
    const charts = files.map((name) => read(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))));
    for (const { patient, notUnderstood } of charts) {
      expect(patient.id).not.toBe('unknown');
      expect(notUnderstood?.every(({ why }) => why !== undefined)).toBe(true);
    }
    for (const chart of charts) expect(chartSchema.safeParse(chart).error).toBeUndefined();
    const entries = charts.flatMap(({ notUnderstood }) => notUnderstood ?? []);
    expect(entries.some(({ counts }) => counts === true)).toBe(true);
    expect(entries.some(({ why }) => why === WHY.subject)).toBe(false);
  });
});
