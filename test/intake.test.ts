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

test.each(procedures)('%s: no question names what is not asked about', (procedure) => {
  for (const lang of Object.keys(knowledge.texts))
    for (const { id, ask, options } of topicsFor(procedure, lang)) {
      const { without = {}, ask: whole } = knowledge.library.intake.texts[lang]?.[id] ?? {};
      const isLeftOut = Object.keys(without).some((concept) => !options.some((one) => one.concept === concept));
      if (isLeftOut) expect([id, ask]).not.toEqual([id, whole]);
    }
});

test('founding procedures ask for no device, because none of their rules reads one', () => {
  const without = knowledge.library.intake.texts['en']?.['treatments']?.without?.['active-implant']?.ask;
  for (const { id } of knowledge.procedures.filter(({ founding }) => founding))
    expect(topicsFor(id).find((topic) => topic.id === 'treatments')?.ask).toBe(without);
});

test('whoever is not sure of something decisive is told how to find out', () => {
  const decisive = ['pregnancy', 'medicines', 'allergies', 'illness', 'cancer', 'today', 'skin'];
  const topics = knowledge.library.intake.topics.filter(({ id }) => decisive.includes(id));
  expect(topics.filter(({ findOut }) => findOut !== true)).toEqual([]);
});
