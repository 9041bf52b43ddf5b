// The intake of the knowledge itself: for every procedure everything is asked, in few pages.
import { isAtOrAbove, openConcepts } from '@primum/engine';
import { factsOf, intakeTopics } from '@primum/words';
import { expect, test } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const ON = '2026-11-21';
const patient = { id: 'p', birthDate: '1990-05-01' };
const NO_ONE = { patient, facts: [] };
const procedures = knowledge.procedures.map(({ id }) => id);
const topicsFor = (procedure: string, lang = 'en') =>
  intakeTopics(knowledge, openConcepts(knowledge, NO_ONE, { on: ON, procedures: [procedure] }), lang);

test.each(procedures)('%s: a no to every topic leaves nothing open', (procedure) => {
  const facts = topicsFor(procedure).flatMap((topic) => factsOf(topic, { answer: 'no' }, ON));
  const planned = { [procedure]: { components: [] } };
  expect(openConcepts(knowledge, { patient, facts, planned }, { on: ON, procedures: [procedure] })).toEqual([]);
});

test.each(procedures)('%s: "not sure" to every topic answers nothing', (procedure) => {
  const facts = topicsFor(procedure).flatMap((topic) => factsOf(topic, { answer: 'unknown' }, ON));
  const open = openConcepts(knowledge, { patient, facts }, { on: ON, procedures: [procedure] });
  const before = openConcepts(knowledge, NO_ONE, { on: ON, procedures: [procedure] });
  // Of something broad it may now ask what lies below it.
  const isOpen = (concept: string): boolean => open.some((one) => isAtOrAbove(knowledge, concept, one));
  expect(before.filter((concept) => !isOpen(concept))).toEqual([]);
});

test.each(procedures)('%s: eleven topics at most, the same in every language', (procedure) => {
  const ids = topicsFor(procedure).map(({ id }) => id);
  expect(ids.length).toBeLessThanOrEqual(11);
  for (const lang of Object.keys(knowledge.texts)) expect(topicsFor(procedure, lang).map(({ id }) => id)).toEqual(ids);
});
