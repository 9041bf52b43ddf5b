import { AFTER_SESSION } from './after-session.ts';
import { ANSWERS } from './answers.ts';
import { APPOINTMENTS } from './appointments.ts';
import { CHART } from './chart.ts';
import { CLEARANCES } from './clearances.ts';
import { CONTACT } from './contact.ts';
import { EMERGENCY } from './emergency.ts';
import { ERASURE } from './erasure.ts';
import { EXPORT } from './export.ts';
import { LINKS_OF_CLIENTS } from './links.ts';
import { OVERRIDES } from './overrides.ts';
import { OWN } from './own.ts';
import { PAPER } from './paper.ts';
import { PEOPLE } from './people.ts';
import { PROTOCOLS } from './protocols.ts';
import type { Row } from './row.ts';
import { RULE_HEALTH } from './rule-health.ts';
import { SCREENINGS } from './screenings.ts';
import { SERVED_KNOWLEDGE } from './served-knowledge.ts';
import { STAFF } from './staff.ts';
import { TIMELINE } from './timeline.ts';
import { TODAY } from './today.ts';
import { VERIFICATION } from './verification.ts';

/** Every operation of a clinic, by what it is about. */
export const TABLE: readonly Row[] = [
  ...AFTER_SESSION,
  ...ANSWERS,
  ...APPOINTMENTS,
  ...CHART,
  ...CLEARANCES,
  ...CONTACT,
  ...EMERGENCY,
  ...ERASURE,
  ...EXPORT,
  ...LINKS_OF_CLIENTS,
  ...OVERRIDES,
  ...PAPER,
  ...OWN,
  ...PEOPLE,
  ...PROTOCOLS,
  ...RULE_HEALTH,
  ...SCREENINGS,
  ...SERVED_KNOWLEDGE,
  ...STAFF,
  ...TIMELINE,
  ...TODAY,
  ...VERIFICATION,
];
