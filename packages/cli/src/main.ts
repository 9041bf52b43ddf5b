#!/usr/bin/env node
import { tolerateClosedPipes } from './print.ts';
import { run } from './run.ts';

tolerateClosedPipes();
// npm runs scripts in the root of the project; a path is meant from where npm was called.
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
if (script === 'primum' && calledFrom !== undefined) process.chdir(calledFrom);
process.exitCode = await run(process.argv.slice(2));
