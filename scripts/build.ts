// Builds @primum/engine as others install it: JavaScript, types and the compiled knowledge, in a folder of its own that
// `npm pack` and `npm publish` take as it is. Node strips no types under node_modules, so the sources cannot be published.
//   node scripts/build.ts [FOLDER]      default: packages/engine/dist
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile, sayProblem } from '@primum/compiler';
import { ROOT, runCheck } from './checks.ts';

const ENGINE = `${ROOT}packages/engine/`;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const emit = (folder: string): void => {
  const args = ['-p', `${ROOT}scripts/tsconfig.build.json`, '--outDir', folder];
  const { ok, said } = runCheck({ name: 'build', program: 'tsc', args });
  if (!ok) fail(`The engine does not build:\n${said}`);
};

const knowledge = (): string => {
  const { artifact, problems } = compile(`${ROOT}knowledge`);
  return artifact === null
    ? fail(`The knowledge does not compile:\n${problems.map(sayProblem).join('\n')}`)
    : JSON.stringify(artifact);
};

/** What the workspace's own package.json says, with the exports of the built files. */
const manifest = (): string => {
  const { name, version, description, type, engines } = JSON.parse(readFileSync(`${ENGINE}package.json`, 'utf8'));
  const license = 'Apache-2.0 AND CC-BY-4.0';
  const exports = {
    '.': { types: './index.d.ts', default: './index.js' },
    './knowledge.json': { types: './knowledge.json.d.ts', default: './knowledge.json' },
  };
  const files = ['**/*.js', '**/*.d.ts', 'knowledge.json', 'LICENSE', 'LICENSE-knowledge', 'README.md'];
  const all = { name, version, description, license, type, engines, sideEffects: false, exports, files };
  return `${JSON.stringify(all, null, 2)}\n`;
};

/** Without it the words of the JSON would be taken for any strings, which fit no type. */
const KNOWLEDGE_TYPES = `import type { Knowledge } from './index.js';
declare const knowledge: Knowledge;
export default knowledge;
`;

const README = `# @primum/engine

Decides: one chart, one day, one knowledge version in; findings, interval, dates and questions out. No dependency.

    import { screen } from '@primum/engine';
    import knowledge from '@primum/engine/knowledge.json' with { type: 'json' };

    screen(knowledge, { patient: { id: 'p1' }, facts: [] }, { on: '2026-11-21' });

It supports a clinician's decision and never replaces it. No clinician has approved the knowledge yet.
Code: Apache-2.0 (LICENSE). knowledge.json: CC BY 4.0 (LICENSE-knowledge).
`;

const folder = resolve(process.argv[2] ?? `${ENGINE}dist`);
const compiled = knowledge();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
emit(folder);
writeFileSync(`${folder}/knowledge.json`, compiled);
writeFileSync(`${folder}/knowledge.json.d.ts`, KNOWLEDGE_TYPES);
writeFileSync(`${folder}/package.json`, manifest());
writeFileSync(`${folder}/README.md`, README);
cpSync(`${ROOT}LICENSE`, `${folder}/LICENSE`);
cpSync(`${ROOT}knowledge/LICENSE`, `${folder}/LICENSE-knowledge`);
process.stdout.write(`Built ${folder}\n`);
