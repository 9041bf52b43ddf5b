// What of the Dockerfile and of compose.yaml can be checked without a container engine; neither was run.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './support/knowledge.ts';

const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');
const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n');
const after = (word: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
const manifest = JSON.parse(read('package.json'));

describe('Dockerfile', () => {
  const copied = after('COPY').flatMap((paths) => paths.split(' ').slice(0, -1));
  const ignored = read('.dockerignore').split('\n');

  it.each(copied)('copies %s, which is there and not ignored', (path) => {
    expect(existsSync(`${ROOT}${path}`)).toBe(true);
    expect(ignored).not.toContain(path);
  });

  it('copies everything that the packages read beside their own files', () => {
    for (const needed of ['package.json', 'package-lock.json', 'packages', 'knowledge', 'examples/demo'])
      expect(copied).toContain(needed);
  });

  it('runs what `npm start` runs, with Node 26, as somebody who is not root', () => {
    const [command = ''] = after('CMD');
    expect(JSON.parse(command).join(' ')).toBe(manifest.scripts.start);
    expect(after('FROM')).toEqual([`node:${manifest.devDependencies.node.split('.')[0]}-slim`]);
    expect(after('USER')).toEqual(['node']);
  });

  it('is healthy by an address that the server has', () => {
    const [, address] =
      /fetch\(`http:\/\/127\.0\.0\.1:\$\{process\.env\.PORT\}(\/\w+)`\)/.exec(after('HEALTHCHECK')[0] ?? '') ?? [];
    expect(read('packages/server/src/routes/operations.ts')).toContain(`'${address}'`);
  });

  it('copies no data, no key and no secret', () => {
    for (const path of ['data', 'data-demo', '.env', '.git']) expect(ignored).toContain(path);
  });
});

describe('compose.yaml', () => {
  const { services } = parse(read('compose.yaml'));

  it('sets only what the server reads', () => {
    const sources = ['server/src/start.ts', 'records/src/place.ts'].map((file) => read(`packages/${file}`)).join('\n');
    for (const name of Object.keys(services.primum.environment)) expect(sources).toContain(name);
  });

  it('holds no secret, and does not start without them', () => {
    const { DATABASE_URL, PRIMUM_MASTER_KEY } = services.primum.environment;
    const needed = /\$\{[A-Z_]+:\?[^}]+\}/;
    expect(DATABASE_URL).toMatch(needed);
    expect(PRIMUM_MASTER_KEY).toMatch(needed);
    expect(services.database.environment.POSTGRES_PASSWORD).toMatch(needed);
  });

  it('listens on this machine only, beside PostgreSQL 17', () => {
    expect(services.primum.ports).toEqual(['127.0.0.1:8080:8080']);
    expect(services.database.image).toBe('postgres:17');
  });

  it('gives a stop as long as the server takes for it', () => {
    const [, grace = ''] = /GRACE_MS = ([\d_]+)/.exec(read('packages/server/src/start.ts')) ?? [];
    expect(Number.parseInt(services.primum.stop_grace_period, 10) * 1000).toBeGreaterThan(
      Number(grace.replaceAll('_', '')),
    );
  });
});
