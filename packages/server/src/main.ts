#!/usr/bin/env node
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Started } from './start.ts';

// What this loads is compiled once: that halves the time of a start. So nothing else is loaded before.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/primum-code', import.meta.url)));
const { InputError, token } = await import('@primum/contract');
const { resetIn, start } = await import('./start.ts');

/** What is to be done: serve, serve an invented clinic, or let a director in again who is locked out. */
const wanted = ([first, second, ...more]: readonly string[]): 'serve' | 'demo' | { readonly reset: string } => {
  if (first === undefined) return 'serve';
  if (first === '--demo' && second === undefined) return 'demo';
  if (first === '--reset' && second !== undefined && more.length === 0) return { reset: second };
  const wrong = first === '--demo' ? second : first === '--reset' ? more[0] : first;
  if (wrong === undefined) throw new InputError('--reset', 'give the e-mail address of the director behind it.');
  const screen = 'to screen a file: npm run primum -- screen FILE';
  throw new InputError('', `${token(wrong)} cannot be used; there are --demo and --reset EMAIL, and ${screen}.`);
};

const said = ({ address, setUp, demo }: Started): string => {
  const lines = [`Primum listens on ${address}`];
  if (setUp !== null) lines.push(`The link for the first director, which works once and for a day: ${setUp}`);
  if (demo !== null) {
    lines.push(`${demo.clinic}; sign in as ${demo.email} with the password ${demo.password}`);
    for (const { email, password } of demo.staff) lines.push(`  or as ${email} with the password ${password}`);
  }
  return `${lines.join('\n')}\n`;
};

try {
  const what = wanted(process.argv.slice(2));
  if (typeof what === 'object') {
    const path = await resetIn(process.env, what.reset);
    process.stdout.write(`The path of a link for a new password, which works once and for a day: ${path}\n`);
  } else {
    process.stdout.write(said(await start(process.env, { demo: what === 'demo' })));
    flushCompileCache();
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`primum: ${error.message}\n`);
  process.exitCode = 2;
}
