import type { Alternative, ChangedMixture } from '@primum/engine';
import { type Block, type Entry, entries, entry, section } from '../layout/block.ts';
import { markedOutcome } from '../outcome.ts';
import type { Voice } from '../voice.ts';

const offer = (one: Alternative, voice: Voice): string => {
  if (!one.offered) return voice.say('words.alternative.notOffered');
  return voice.say(
    one.outcome === 'clearance-required' ? 'words.alternative.afterClearance' : 'words.alternative.offered',
  );
};

const alternativeEntry = (one: Alternative, voice: Voice): Entry => {
  const questions = one.questions.map((concept) => voice.name('concepts', concept)).join(', ');
  return entry(
    `${voice.name('procedures', one.procedure)}: ${offer(one, voice)}`,
    null,
    [
      { label: voice.say('words.label.because'), text: one.because },
      { label: voice.say('words.label.outcome'), text: markedOutcome(one.outcome, voice) },
    ].concat(one.offered && questions !== '' ? [{ label: voice.say('words.label.questions'), text: questions }] : []),
  );
};

/** All alternatives with their own outcome, those offered first. */
export const alternativesBlocks = (alternatives: readonly Alternative[], voice: Voice): readonly Block[] => {
  const ordered = [...alternatives.filter((one) => one.offered), ...alternatives.filter((one) => !one.offered)];
  return section(voice.say('words.section.alternatives'), entries(ordered.map((one) => alternativeEntry(one, voice))));
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
