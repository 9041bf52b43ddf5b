import { Writable } from 'node:stream';
import { compileFiles, sayProblem } from '@primum/compiler';
import type { Artifact } from '@primum/contract';
import { addPerson, addThing, type Store } from '@primum/records';
import type { FastifyInstance } from 'fastify';
import { WEATHER } from '../../compiler/test/fixture.ts';
import { type Accounts, buildServer } from '../src/index.ts';

export const DAY = '2030-06-02';

/** A knowledge about the weather, with some files changed. */
export const weather = (change: Readonly<Record<string, (text: string) => string>> = {}): Artifact => {
  const files = Object.entries(WEATHER).map(([path, text]) => ({ path, text: change[path]?.(text) ?? text }));
  const { artifact, problems } = compileFiles(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  if (artifact === null) throw new Error(problems.map(sayProblem).join('\n'));
  return artifact;
};

/** A server that serves a knowledge, over accounts that others may use as well. */
export const serveKnowledge = (artifact: Artifact, accounts: Accounts): Promise<FastifyInstance> =>
  buildServer({
    artifact,
    accounts,
    log: new Writable({ write: (_, __, done) => done() }),
    limits: { perMinute: 1_000_000, signIns: 1_000_000 },
    today: () => DAY,
  });

/** A person who has answered on that day: concept to answer. */
export const answered = async (
  store: Store,
  clinic: string,
  answers: Readonly<Record<string, 'yes' | 'no'>>,
): Promise<string> => {
  const { person } = await addPerson(store, clinic, { identity: { name: 'Pip' }, author: 'test' });
  const facts = Object.entries(answers).map(([concept, answer]) => ({ concept, answer, on: DAY }));
  const content = { on: DAY, from: 'staff', facts, measurements: [], notUnderstood: [], hints: [], withdrawn: null };
  await addThing(store, clinic, { kind: 'answers', person }, { content, day: DAY, author: 'test' });
  return person;
};
