import { readChart, reportSchema } from '@primum/contract';
import { type Chart, type Clearance, type Fact, screen } from '@primum/engine';
import { toMarkdown, toText } from '@primum/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../src/knowledge.ts';
import { textsOf } from '../src/options.ts';

fc.configureGlobal({ seed: 20_261_121 });

const artifact = loadKnowledge();
const concepts = Object.keys(artifact.concepts);
const roles = [...artifact.roles];

const date = fc.constantFrom('2019', '2026-03', '2026-11-01', '2026-11-20', '2026-11-21T08:00:00Z', '2027-01-01');
const said = fc.string({ unit: 'binary', maxLength: 30 });
const optional = { requiredKeys: ['concept', 'answer'] as ('concept' | 'answer')[] };

const fact: fc.Arbitrary<Fact> = fc.record(
  {
    concept: fc.constantFrom(...concepts),
    answer: fc.constantFrom('yes', 'no', 'unknown'),
    since: date,
    until: date,
    last: date,
    on: date,
    status: fc.constantFrom('active', 'remission', 'resolved', 'ended'),
    unconfirmed: fc.boolean(),
    said,
  },
  optional,
);

const clearance: fc.Arbitrary<Clearance> = fc.record(
  {
    rule: fc.constantFrom(...artifact.rules.map(({ id }) => id)),
    concepts: fc.array(fc.constantFrom(...concepts), { maxLength: 2 }),
    by: fc.constantFrom(...roles),
    after: fc.constantFrom(...roles),
    decision: fc.constantFrom('cleared', 'refused'),
    on: date,
    until: date,
  },
  { requiredKeys: ['rule', 'concepts', 'by', 'decision', 'on'] },
);

const chart: fc.Arbitrary<Chart> = fc.record({
  patient: fc.constant({ id: 'p1', birthDate: '1990' }),
  facts: fc.array(fact, { maxLength: 6 }),
  clearances: fc.array(clearance, { maxLength: 2 }),
  complete: fc.subarray(['conditions', 'medications', 'allergies', 'habits', 'states', 'treatments', 'devices']),
  notUnderstood: fc.array(fc.record({ text: said, counts: fc.boolean() }), { maxLength: 2 }),
});

test('whatever a chart holds, its report keeps the contract and its page keeps its width', { timeout: 60_000 }, () => {
  const texts = textsOf(artifact);
  fc.assert(
    fc.property(chart, (json) => {
      const report = screen(artifact, readChart(json, artifact), { on: '2026-11-21' });
      expect(reportSchema.parse(report)).toEqual(report);
      const page = toText(report, texts);
      const words = new Set(page.split(/\s/));
      expect(
        page
          .split('\n')
          .filter((line) => Array.from(line.replaceAll(/\p{M}/gu, '')).length > 80 && !words.has(line.trim())),
      ).toEqual([]);
      expect(page).not.toMatch(/\b(undefined|null|NaN|\[object)\b/);
      expect(toMarkdown(report, texts)).toContain('# ');
    }),
    { numRuns: 60 },
  );
});
