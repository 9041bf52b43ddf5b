#!/usr/bin/env node
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Started } from './start.ts';

// What this loads is compiled once: that halves the time of a start. So nothing else is loaded before.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/primum-code', import.meta.url)));
const { InputError, token } = await import('@primum/contract');
const { start } = await import('./start.ts');

const isDemo = ([first, ...more]: readonly string[]): boolean => {
  const wrong = first === '--demo' ? more[0] : first;
  if (wrong === undefined) return first === '--demo';
  const screen = 'to screen a file: npm run primum -- screen FILE';
  throw new InputError('', `${token(wrong)} cannot be used; there is --demo, and ${screen}.`);
};

const said = ({ address, setUp, demo }: Started): string => {
  const lines = [`Primum listens on ${address}`];
  if (setUp !== null) lines.push(`The link for the first director, which works once and for a day: ${setUp}`);
  if (demo !== null) lines.push(`${demo.clinic}; sign in as ${demo.email} with the password ${demo.password}`);
  return `${lines.join('\n')}\n`;
};

try {
  process.stdout.write(said(await start(process.env, { demo: isDemo(process.argv.slice(2)) })));
  flushCompileCache();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`primum: ${error.message}\n`);
  process.exitCode = 2;
}
