#!/usr/bin/env node
import { InputError } from '@primum/contract';
import { start } from './start.ts';

try {
  const { address, setUp } = await start(process.env);
  const first = setUp === null ? '' : `The link for the first director, which works once and for a day: ${setUp}\n`;
  process.stdout.write(`Primum listens on ${address}\n${first}`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`primum: ${error.message}\n`);
  process.exitCode = 2;
}
