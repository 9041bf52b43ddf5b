// Under a clinic's protocol, on our own knowledge: nothing gets milder but the extensions that it switches off.
import {
  CATEGORIES,
  type Chart,
  type Fact,
  type MadeStricter,
  objectionToOff,
  objectionToStricter,
  type Protocol,
  rank,
  type SwitchedOff,
  screen,
  withProtocol,
} from '@primum/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const procedures = knowledge.procedures.map(({ id }) => id);
const places = knowledge.rules.flatMap((rule) => procedures.map((procedure) => ({ rule, procedure })));
const because = { reason: 'It is a test.', author: 'Dr Test' };

const offs: readonly SwitchedOff[] = places
  .filter(({ rule, procedure }) => objectionToOff(knowledge, rule, procedure) === null)
  .map(({ rule, procedure }) => ({ rule: rule.id, procedure, ...because }));

const event = Object.keys(knowledge.texts['en']?.events ?? {})[0] ?? '';
const stricter: readonly MadeStricter[] = places.flatMap(({ rule, procedure }) =>
  (['clearance-required', 'deferred', 'contraindicated'] as const)
    .map((disposition): MadeStricter => {
      const clearance = { by: ['physician'], after: [], term: 30 };
      const until = { event, days: null, months: null };
      return { rule: rule.id, procedure, disposition, until, clearance, ...because };
    })
    .filter((setting) => objectionToStricter(rule.columns[procedure] ?? { kind: 'not-addressed' }, setting) === null),
);

const key = ({ rule, procedure }: SwitchedOff): string => `${rule} ${procedure}`;
const anyProtocol = fc
  .record({
    off: fc.subarray([...offs]),
    stricter: fc.uniqueArray(fc.constantFrom(...stricter), { maxLength: 60, selector: key }),
    shelfLives: fc.dictionary(fc.constantFrom(...Object.keys(knowledge.concepts)), fc.constant(0), { maxKeys: 40 }),
  })
  .map(({ off, stricter: set, shelfLives }): Protocol => {
    const taken = new Set(set.map(key));
    return {
      clinic: 'Test',
      author: 'Dr Test',
      adopted: '2026-11-01',
      knowledge: knowledge.version,
      sha256: '0',
      off: off.filter((one) => !taken.has(key(one))),
      stricter: set,
      shelfLives,
    };
  });
const asked = knowledge.rules.flatMap(({ id }) => (Object.hasOwn(knowledge.concepts, id) ? [id] : []));
const fact: fc.Arbitrary<Fact> = fc.record({
  concept: fc.constantFrom(...asked),
  answer: fc.constantFrom('yes', 'no', 'unknown'),
  on: fc.constantFrom('2026-11-01', '2026-11-18', '2026-11-20'),
});
const anyChart: fc.Arbitrary<Chart> = fc
  .record({ facts: fc.array(fact, { maxLength: 8 }), complete: fc.constantFrom([], [...CATEGORIES]) })
  .map((of) => ({ patient: { id: 'p1' }, ...of }));

it('there is something to switch off, and something to make stricter', () => {
  expect(Math.min(offs.length, stricter.length)).toBeGreaterThan(50);
});

it('no source is softened, and what is switched off stays a precaution while it fires', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyProtocol, anyChart, fc.constantFrom(...procedures), (protocol, chart, procedure) => {
      const request = { on: '2026-11-21', procedures: [procedure] };
      const [before] = screen(knowledge, chart, request).screenings;
      const [after] = screen(withProtocol(knowledge, protocol), chart, request).screenings;
      const off = new Set(protocol.off.map(key));
      for (const was of before?.findings ?? []) {
        const is = after?.findings.find(({ rule }) => rule === was.rule);
        if (off.has(`${was.rule} ${procedure}`)) {
          seen += 1;
          expect([was.origin, is?.disposition, is?.off]).toEqual(['extension', 'precautions', because]);
        } else
          expect(rank(is?.disposition ?? 'no-contraindication-found')).toBeGreaterThanOrEqual(rank(was.disposition));
      }
    }),
    { numRuns: 60, seed: 20_261_121 },
  );
  expect(seen).toBeGreaterThan(50);
});
