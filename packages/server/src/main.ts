#!/usr/bin/env node
import { InputError } from '@primum/contract';
import { start } from './start.ts';

try {
  process.stdout.write(`Primum listens on ${await start(process.env)}\n`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`primum: ${error.message}\n`);
  process.exitCode = 2;
}
