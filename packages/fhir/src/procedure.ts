import { readCodeable } from './codeable.ts';
import { type Reader, unread } from './found.ts';
import { listed } from './listed.ts';
import { WHY } from './why.ts';

/** Lists a Procedure: what was done is no fact of ours yet. */
export const readProcedure: Reader = (at, { where }) =>
  unread(listed(where, readCodeable(at.child('code')), WHY.history, false));
