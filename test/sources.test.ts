// Nothing of the two documents is passed over in silence, and what we keep of them still is what they say.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Artifact } from '@primum/contract';
import { describe, expect, it } from 'vitest';
import { citationsOf } from '../scripts/pages/citations.ts';
import { linksFrom } from '../scripts/pages/links.ts';
import { ownKnowledge, ROOT } from './support/knowledge.ts';

const knowledge = ownKnowledge();
const statements = knowledge.library.sources.flatMap((source) => source.statements);
const english = knowledge.texts['en']!;
const cited = citationsOf(knowledge, english, linksFrom('', knowledge, english));
const folder = resolve(process.env['PRIMUM_SOURCES'] ?? `${ROOT}../shared/sources`);

/** What the documents themselves hold, by the index beside them. */
interface Original {
  readonly locator: string;
  readonly fingerprint: string;
}

const originals = async (): Promise<readonly Original[]> =>
  ((await import(pathToFileURL(`${folder}/index.mjs`).href)) as { statements: readonly Original[] }).statements;

const silent = (
  { library }: Pick<Artifact, 'library'>,
  by: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  library.sources.flatMap((source) =>
    source.statements.filter(({ id, notEncoded }) => !by.has(id) && notEncoded === null).map(({ id }) => id),
  );

describe('every statement of the two documents', () => {
  it('is cited, or listed as not encoded with a reason', () => {
    expect(silent(knowledge, cited)).toEqual([]);
    expect(statements.filter(({ notEncoded }) => notEncoded !== null && notEncoded.trim().length < 10)).toEqual([]);
  });

  it('would be found if nothing cited it', () => {
    const [id] = [...cited.keys()];
    const fewer = new Map([...cited].filter(([one]) => one !== id));
    expect(silent(knowledge, fewer)).toEqual([id]);
  });

  it('is not both cited and listed as not encoded', () => {
    expect(statements.filter(({ id, notEncoded }) => notEncoded !== null && cited.has(id))).toEqual([]);
  });

  it('that anything cites exists', () => {
    const known = new Set(statements.map(({ id }) => id));
    expect([...cited.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  it('has the number and the fingerprint that the documents give it', async (context) => {
    if (!existsSync(`${folder}/index.mjs`))
      context.skip(
        'the documents are not at hand; set PRIMUM_SOURCES to the folder that holds them and their index.mjs',
      );
    const theirs = (await originals()).map(({ locator, fingerprint }) => `${locator} ${fingerprint}`);
    expect(statements.map(({ id, fingerprint }) => `${id} ${fingerprint}`).sort()).toEqual(theirs.sort());
  });
});
