import { readFileSync } from 'node:fs';

/** Where the script of the pages of questions is. */
export const SCRIPT = '/intake.js';

/** The script itself; every page works without it. */
export const scriptText = (): string => readFileSync(new URL('./intake.js', import.meta.url), 'utf8');
