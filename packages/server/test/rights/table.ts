import { ANSWERS } from './answers.ts';
import { EMERGENCY } from './emergency.ts';
import { PEOPLE } from './people.ts';
import { PROTOCOLS } from './protocols.ts';
import type { Row } from './row.ts';
import { SCREENINGS } from './screenings.ts';
import { STAFF } from './staff.ts';

/** Every operation of a clinic, by what it is about. */
export const TABLE: readonly Row[] = [...ANSWERS, ...EMERGENCY, ...PEOPLE, ...PROTOCOLS, ...SCREENINGS, ...STAFF];
