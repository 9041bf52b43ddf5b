export { clientCopyPaper } from './client-copy.ts';
export { consentPaper } from './consent.ts';
export { type Draw, drawer } from './draw.ts';
export { letterPaper } from './letter.ts';
export type { Paper, Piece } from './piece.ts';
export { breakable, printable } from './printable.ts';
export type { Giver, Printed, PrintedOverride } from './printed.ts';
export { recordPaper } from './record.ts';
