import type { Fact } from '@primum/engine';
import { firstDay, lastDay } from './dates.ts';
import type { Claim, Found, Measured } from './found.ts';
import { isAtOrBelow, type Lexicon } from './lexicon.ts';

/**
 * An entry refuted is a "no" to what it names. Its concept may hold many things: another entry of the same record, by another
 * name, that says yes to it or to something below it is not taken back by that.
 */
const isOutspoken = (refuted: Claim, claims: readonly Claim[], lexicon: Lexicon): boolean =>
  claims.some(
    ({ fact, key }) =>
      fact.answer === 'yes' && key !== refuted.key && isAtOrBelow(lexicon, fact.concept, refuted.fact.concept),
  );

const isOver = ({ until, status }: Fact): boolean => until !== undefined || status === 'ended';

const hasBegun = ({ since }: Fact, on: string): boolean => since === undefined || firstDay(since) <= on;

/** An order that is active and has begun says "taken" now, whatever other orders of the same product have ended. */
const isReplaced = ({ fact }: Claim, claims: readonly Claim[], on: string): boolean =>
  isOver(fact) &&
  claims.some(
    (other) =>
      other.from === 'order' &&
      other.fact.answer === fact.answer &&
      other.fact.concept === fact.concept &&
      other.fact.product === fact.product &&
      hasBegun(other.fact, on) &&
      !isOver(other.fact),
  );

/** Only the newest result of a kind counts: an unreadable one no longer asks anything beside a readable one after it. */
const isOutdated = ({ fact, measurement }: Claim, measured: readonly Measured[]): boolean => {
  const { on } = fact;
  return (
    on !== undefined && measured.some((one) => one.measurement === measurement && lastDay(on) < firstDay(one.result.on))
  );
};

/** The facts of a record, its entries weighed against each other. */
export const settle = ({ claims, measured }: Found, lexicon: Lexicon, on: string): readonly Fact[] =>
  claims
    .filter((one) => {
      if (one.from === 'refuted') return !isOutspoken(one, claims, lexicon);
      if (one.from === 'order') return !isReplaced(one, claims, on);
      return one.from !== 'result' || !isOutdated(one, measured);
    })
    .map(({ fact }) => fact);
