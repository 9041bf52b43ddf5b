// One report behind every surface: what the server answers are the bytes that the command prints.
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { EXAMPLES_FOLDER, exampleNames, screenExample } from '@primum/cli';
import { buildServer } from '@primum/server';
import { afterAll, describe, expect, it } from 'vitest';
import { ownKnowledge, ROOT } from './support/knowledge.ts';
import { run } from './support/run.ts';

const artifact = ownKnowledge();
const nowhere = new Writable({ write: (_, __, done) => done() });
const app = await buildServer({ artifact, log: nowhere, limits: { perMinute: 1_000_000 } });
afterAll(() => app.close());

const read = (file: string): object => JSON.parse(readFileSync(`${EXAMPLES_FOLDER}${file}`, 'utf8'));
const bodyOf = (patient: object): object => ('resourceType' in patient ? { bundle: patient } : { chart: patient });
const screened = async (body: object): Promise<string> => {
  const { statusCode, body: text } = await app.inject({ method: 'POST', url: '/api/screen', payload: body });
  expect(statusCode).toBe(200);
  return text;
};

describe('POST /api/screen', () => {
  it.each(exampleNames())('%s: answers the report of the example', async (name) => {
    const body = { ...bodyOf(read(`${name}/patient.json`)), ...read(`${name}/request.json`) };
    expect(await screened(body)).toBe(`${JSON.stringify(screenExample(name, artifact), null, 2)}\n`);
  });

  it.each([
    [
      'apixaban-order-fhir',
      '--on 2026-11-21 --procedure mesotherapy --component lidocaine --goal hydration --area face',
    ],
    ['keloid-and-lidocaine-allergy', '--on 2026-11-21 --procedure mesotherapy --lang pl'],
  ])('%s: answers the bytes that the command prints', async (name, options) => {
    const { out } = run(
      `node packages/cli/src/main.ts screen examples/${name}/patient.json ${options} --format json`,
      ROOT,
    );
    const patient = read(`${name}/patient.json`);
    const plan = { mesotherapy: { components: ['lidocaine'], goals: ['hydration'], area: 'face' } };
    const body = {
      ...bodyOf(patient),
      ...('resourceType' in patient ? { planned: plan } : { lang: 'pl' }),
      on: '2026-11-21',
      procedures: ['mesotherapy'],
    };
    expect(out.length).toBeGreaterThan(1000);
    expect(await screened(body)).toBe(out);
  });

  it('asks about today where a request names no day', async () => {
    const before = new Date();
    const { on } = JSON.parse(await screened({ chart: { patient: { id: 'p1' }, facts: [] } }));
    const two = (number: number): string => String(number).padStart(2, '0');
    const days = [before, new Date()].map((at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
    expect(days).toContain(on);
  });
});
