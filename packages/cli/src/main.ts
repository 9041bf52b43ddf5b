#!/usr/bin/env node
import { tolerateClosedPipes } from './print.ts';
import { run } from './run.ts';

tolerateClosedPipes();
process.exitCode = run(process.argv.slice(2));
