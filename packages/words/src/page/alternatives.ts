import { type Alternative, type ChangedMixture, rank } from '@primum/engine';
import { type Block, type Entry, entries, entry, section } from '../layout/block.ts';
import { markedOutcome } from '../outcome.ts';
import type { Voice } from '../voice.ts';

/**
 * Its own outcome with what stands against it. A mild outcome of something not offered must not read as an offer: it is only as
 * good as the rules that are here.
 */
const outcomeOf = ({ outcome, offered, findings }: Alternative, voice: Voice): string => {
  const reasons = findings.map((rule) => voice.rule(rule)).join(', ');
  const bare = markedOutcome(outcome, voice);
  const words = reasons === '' ? bare : `${bare} (${reasons})`;
  const mild = outcome === 'no-contraindication-found' || outcome === 'precautions';
  return mild && !offered ? voice.say('words.alternative.partial', { outcome: words }) : words;
};

/** A procedure; of one that is offered, the goals that it serves and who says so. */
const named = ({ procedure, offered, serves }: Alternative, voice: Voice): string => {
  const name = voice.name('procedures', procedure);
  if (!offered || serves.length === 0) return name;
  const goals = serves.map(({ goal }) => voice.name('goals', goal)).join(', ');
  const cited = [...new Set(serves.flatMap(({ statements, citations }) => [...statements, ...citations]))].join(', ');
  return voice.say('words.alternative.serves', { procedure: name, goals, cited });
};

/** One reason, and the procedures it holds for, by their own outcome. */
const reasonEntry = (because: string, alternatives: readonly Alternative[], voice: Voice): Entry => {
  const outcomes = Map.groupBy(alternatives, (one) => outcomeOf(one, voice));
  const names = (group: readonly Alternative[]) => group.map((one) => named(one, voice)).join(', ');
  return entry(
    because,
    null,
    [...outcomes].map(([outcome, group]) => ({ label: '', text: `${outcome}: ${names(group)}` })),
  );
};

/** All alternatives with their own outcome, those offered first, what needs no clearance before what does, by the reason why they are or are not. */
export const alternativesBlocks = (alternatives: readonly Alternative[], voice: Voice): readonly Block[] => {
  const offered = alternatives.filter((one) => one.offered).toSorted((a, b) => rank(a.atMost) - rank(b.atMost));
  const ordered = [...offered, ...alternatives.filter((one) => !one.offered)];
  const reasons = [...Map.groupBy(ordered, (one) => one.because)];
  return section(
    voice.say('words.section.alternatives'),
    entries(reasons.map(([because, group]) => reasonEntry(because, group, voice))),
  );
};

/** What to leave out of the mixture, and the screening of the mixture without it. */
export const mixtureBlocks = (changed: ChangedMixture | null, voice: Voice): readonly Block[] => {
  if (changed === null) return [];
  const names = (ids: readonly string[]): string =>
    ids.map((id) => voice.name('components', id)).join(', ') || voice.say('words.none');
  const leaveOut = voice.say('words.mixture.leaveOut', { components: names(changed.leaveOut) });
  const then = voice.say('words.mixture.then', {
    components: names(changed.components),
    outcome: markedOutcome(changed.outcome, voice),
  });
  return section(voice.say('words.section.mixture'), entries([entry(leaveOut), entry(then)]));
};
