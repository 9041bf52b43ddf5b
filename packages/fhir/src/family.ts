import { readCodeable } from './codeable.ts';
import { type Reader, unread } from './found.ts';
import { listed } from './listed.ts';
import { WHY } from './why.ts';

/** Lists a FamilyMemberHistory: other people's conditions never are the patient's. */
export const readFamily: Reader = (at, { where }) =>
  unread(listed(where, readCodeable(at.child('relationship')), WHY.family, false));
