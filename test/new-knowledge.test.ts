// A new medicine and a new rule need files in knowledge/ and no code. The files are the blocks of CONTRIBUTING.md.
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCase } from '@primum/compiler';
import { type Knowledge, screen } from '@primum/engine';
import { readFhirRecord } from '@primum/fhir';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.ts';
import { knowledgeOf, ownKnowledge, ROOT } from './support/knowledge.ts';
import { blocksOf } from './support/page-blocks.ts';

const DAY = '2026-11-21';

interface Addition {
  readonly path: string;
  readonly text: string;
}

/** The blocks whose first line names a file of the knowledge. */
const additions = blocksOf(readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8')).flatMap(({ text }): readonly Addition[] => {
  const path = /^(?:# |<!-- )(knowledge\/\S+)/.exec(text)?.[1];
  return path === undefined ? [] : [{ path, text: `\n${text.slice(text.indexOf('\n') + 1)}` }];
});

const folder = emptyFolder();
cpSync(`${ROOT}knowledge`, join(folder, 'knowledge'), { recursive: true });
const newFiles = additions.filter(({ path }) => !existsSync(join(folder, path))).map(({ path }) => path);
for (const { path, text } of additions) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  appendFileSync(join(folder, path), text);
}
const before = ownKnowledge();
const after = knowledgeOf(join(folder, 'knowledge'));

const statement = {
  resourceType: 'MedicationStatement',
  status: 'active',
  medicationCodeableConcept: { text: 'Certoparin 3000 IU' },
  subject: { reference: 'Patient/p1' },
  dateAsserted: '2026-11-20',
};
const patient = { resourceType: 'Patient', id: 'p1' };
const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource: patient }, { resource: statement }],
};

const fromRecord = (knowledge: typeof after) => {
  const { chart } = readFhirRecord(bundle, knowledge, DAY);
  return screen(knowledge, chart, { on: DAY, procedures: ['mesotherapy'] });
};

const screened = (knowledge: Knowledge, answer: 'yes' | 'no' | 'unknown') =>
  screen(
    knowledge,
    { patient: { id: 'p1' }, facts: [{ concept: 'fainting-at-needles', answer, on: '2026-11-20' }] },
    { on: DAY, procedures: ['mesotherapy'] },
  ).screenings[0];

describe('the additions of CONTRIBUTING.md', () => {
  it('are YAML and case tables, and nothing else', () => {
    expect(additions).toHaveLength(17);
    expect(additions.filter(({ path }) => !/\.(yaml|cases\.md)$/.test(path))).toEqual([]);
    expect(newFiles).toHaveLength(7);
  });

  it('compile to another knowledge', () => {
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.rules).toHaveLength(before.rules.length + 1);
  });
});

describe('a new medicine', () => {
  it('was not understood before', () => {
    const report = fromRecord(before);
    expect(report.notUnderstood).toHaveLength(1);
    expect(report.screenings[0]?.atLeast).not.toBe('contraindicated');
  });

  it('is found by its name in a record and decides', () => {
    const report = fromRecord(after);
    expect(report.notUnderstood).toEqual([]);
    expect(report.screenings[0]).toMatchObject({ outcome: 'contraindicated', decided: true });
    const [finding] = report.screenings[0]?.findings ?? [];
    expect(finding).toMatchObject({ rule: 'anticoagulant', answer: 'yes', named: true });
    expect(finding?.evidence[0]).toMatchObject({
      path: ['certoparin', 'heparins', 'anticoagulant'],
      matched: 'name',
    });
  });
});

describe('a new rule', () => {
  it('fires on yes, asks on unknown, is checked on no', () => {
    expect(screened(after, 'yes')?.findings.find(({ rule }) => rule === 'fainting-at-needles')).toMatchObject({
      answer: 'yes',
      disposition: 'precautions',
      origin: 'extension',
      title: 'Fainting at needles',
      citations: ['primum-reading'],
    });
    expect(screened(after, 'unknown')?.questions.map(({ concept }) => concept)).toContain('fainting-at-needles');
    expect(screened(after, 'no')?.checked).toContain('fainting-at-needles');
  });

  it('has its cases read with those of the others', () => {
    const rows = after.library.cases.filter(({ rule }) => rule === 'fainting-at-needles');
    expect(rows).toHaveLength(6);
    const row = rows.find(({ name }) => name === 'fainted once');
    if (row === undefined) throw new Error('the row is not there');
    const { chart, on } = readCase(row, after);
    expect(screen(after, chart, { on }).screenings[0]?.findings.map(({ rule }) => rule)).toContain(
      'fainting-at-needles',
    );
  });
});
