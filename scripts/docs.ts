// Writes the pages of docs/ that are made from the knowledge.
//   npm run docs              writes them
//   npm run docs -- --check   writes nothing; exit status 1 when one is out of date
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compile, sayProblem } from '@primum/compiler';
import { ROOT } from './checks.ts';
import { pagesOf } from './pages/pages.ts';

const { artifact, problems } = compile(`${ROOT}knowledge`);
const checking = process.argv.includes('--check');

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const current = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

if (artifact === null) {
  process.stderr.write(`The knowledge does not compile:\n${problems.map(sayProblem).join('\n')}\n`);
  process.exitCode = 1;
} else {
  const stale = Object.entries(pagesOf(artifact)).filter(([name, text]) => current(`${ROOT}docs/${name}`) !== text);
  for (const [name, text] of stale) {
    if (!checking) write(`${ROOT}docs/${name}`, text);
    process.stdout.write(`docs/${name}: ${checking ? 'out of date; run npm run docs' : 'written'}\n`);
  }
  process.exitCode = checking && stale.length > 0 ? 1 : 0;
}
