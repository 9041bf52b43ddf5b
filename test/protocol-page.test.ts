// docs/protocol.md says how a clinic writes its protocol: its example compiles, and what it says is refused is.
import { readFileSync } from 'node:fs';
import { compileProtocol, sayProblem } from '@primum/compiler';
import { CATEGORIES, type Fact, screen, withProtocol } from '@primum/engine';
import { describe, expect, it } from 'vitest';
import { ownKnowledge, ROOT } from './support/knowledge.ts';
import { blocksOf } from './support/page-blocks.ts';

const knowledge = ownKnowledge();
const page = readFileSync(`${ROOT}docs/protocol.md`, 'utf8');
const example = blocksOf(page).find(({ info }) => info === 'yaml')?.text ?? '';
const head = example.slice(0, example.indexOf('\noff:'));

const compiled = () => {
  const { protocol, problems } = compileProtocol(example, knowledge, 'our-clinic.yaml');
  if (protocol === null) throw new Error(problems.map(sayProblem).join('\n'));
  return protocol;
};

const screened = (facts: readonly Fact[], procedure: string, protocol = compiled()) => {
  const request = { on: '2026-11-21', procedures: [procedure], complete: CATEGORIES };
  const chart = { patient: { id: 'p1' }, facts };
  const of = (under: typeof knowledge) => screen(under, chart, request).screenings[0]?.findings ?? [];
  return { before: of(knowledge), after: of(withProtocol(knowledge, protocol)) };
};

const yes = (concept: string, rest: Partial<Fact> = {}): Fact => ({
  concept,
  answer: 'yes',
  on: '2026-11-20',
  ...rest,
});

describe('the example of docs/protocol.md', () => {
  it('is a protocol for the knowledge as it is now', () => {
    expect(compiled()).toMatchObject({ clinic: 'Clinic by the Sea', knowledge: knowledge.version });
  });

  it('keeps as a precaution what it switches off', () => {
    const { before, after } = screened([yes('st-johns-wort', { until: '2026-11-15' })], 'microneedling-mesotherapy');
    const of = (findings: typeof before) => findings.find(({ rule }) => rule === 'photosensitizing-herb-ended');
    expect(of(before)).toMatchObject({ disposition: 'deferred', off: null });
    expect(of(after)).toMatchObject({ disposition: 'precautions', off: { author: 'Dr Ada Reef' } });
  });

  it('counts the days of the rule where the document is silent', () => {
    const { before, after } = screened([yes('alcohol', { until: '2026-11-18' })], 'mesotherapy');
    expect(before.find(({ rule }) => rule === 'alcohol')).toBeUndefined();
    expect(after.find(({ rule }) => rule === 'alcohol')).toMatchObject({
      disposition: 'deferred',
      until: { date: '2026-12-03' },
      citations: ['protocol'],
      stricter: { from: 'not-addressed' },
    });
  });

  it('makes a rule stricter for every procedure', () => {
    const list = compiled().stricter.filter(({ rule }) => rule === 'malignancy-history');
    expect(list.map(({ procedure }) => procedure).toSorted()).toEqual(
      knowledge.procedures.map(({ id }) => id).toSorted(),
    );
    const { after } = screened([yes('malignancy-history')], 'topical-peptide');
    expect(after.find(({ rule }) => rule === 'malignancy-history')?.disposition).toBe('contraindicated');
  });

  it('lets a "no" hold for fewer days', () => {
    const no: Fact = { concept: 'systemic-antibiotic', answer: 'no', on: '2026-11-16' };
    const { before, after } = screened([no], 'microneedling-mesotherapy');
    const open = (findings: typeof before) => findings.some(({ rule }) => rule === 'systemic-antibiotic');
    expect([open(before), open(after)]).toEqual([false, true]);
  });
});

describe('what docs/protocol.md says is refused', () => {
  const rows = [...page.matchAll(/^\| `((?:off|stricter|shelfLives): .*?)` \| (.*) \|$/gm)].map(
    ([, written = '', answer = '']) => ({ written, answer }),
  );

  it('are some rows', () => {
    expect(rows.length).toBeGreaterThan(5);
  });

  it.each(rows)('$written', ({ written, answer }) => {
    const { problems } = compileProtocol(`${head}\n${written}\n`, knowledge, 'our-clinic.yaml');
    expect(problems.map(({ what, remedy }) => `${what}; ${remedy}`)).toEqual([expect.stringContaining(answer)]);
  });

  it('another version of the knowledge', () => {
    const other = example.replace(`knowledge: ${knowledge.version}`, 'knowledge: 99.0.0');
    expect(compileProtocol(other, knowledge).problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('is for knowledge 99.0.0'),
    ]);
  });
});
