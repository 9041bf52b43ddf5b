import type { Action, Evidence, Finding } from '@primum/engine';
import type { Key } from '../keys.ts';
import { type Detail, type Entry, entry } from '../layout/block.ts';
import { markedOutcome, untilWords } from '../outcome.ts';
import type { Voice } from '../voice.ts';
import { lapsedWords, liftedWords } from './clearance.ts';
import { evidenceWords, withoutRepeats } from './evidence.ts';
import { offWords, stricterWords } from './protocol.ts';

/** Who does what, and how strongly. */
export const actionWords = (action: Action, voice: Voice): string =>
  voice.say('words.action', {
    strength: voice.say(`words.strength.${action.strength}`),
    who: voice.name('roles', action.who),
    what: voice.name('actions', action.what),
  });

/** `label: text`, or nothing when there is no text. */
const line = (voice: Voice, label: Key, ...texts: readonly (string | null)[]): readonly Detail[] =>
  texts.flatMap((text) => (text === null || text === '' ? [] : [{ label: voice.say(label), text }]));

/** What an extension rests on: a label, a guideline, our inference ... */
const basisWords = ({ basis }: Finding, voice: Voice): string =>
  voice.say('words.basis', { kinds: basis.map((one) => voice.say(`words.basis.${one}`)).join(', ') });

const sources = (finding: Finding, voice: Voice): readonly Detail[] => {
  const { sure } = finding;
  const cited = [...finding.statements, ...finding.citations].join(', ');
  return [
    ...line(voice, finding.origin === 'extension' ? 'words.label.extension' : 'words.label.source', cited),
    ...line(voice, 'words.label.extension', finding.origin === 'extension' ? voice.say('words.extension') : null),
    ...line(
      voice,
      'words.label.source',
      finding.named || finding.origin === 'extension' ? null : voice.say('words.notNamed'),
    ),
    ...line(voice, 'words.label.extension', finding.origin === 'extension' ? basisWords(finding, voice) : null),
    ...line(voice, 'words.label.sure', sure === 'stated' ? null : voice.say(`words.sure.${sure}`)),
  ];
};

const ends = (finding: Finding, voice: Voice): readonly Detail[] => [
  ...line(voice, 'words.label.while', finding.while && voice.name('whiles', finding.while)),
  ...line(voice, 'words.label.until', finding.until && untilWords(finding.until, voice)),
];

const changes = (finding: Finding, voice: Voice): readonly Detail[] => [
  ...line(voice, 'words.label.lifted', finding.lifted && liftedWords(finding.lifted, voice)),
  ...line(voice, 'words.label.lapsed', finding.lapsed && lapsedWords(finding.lapsed, voice)),
  ...line(voice, 'words.label.off', finding.off && offWords(finding.off, voice)),
  ...line(voice, 'words.label.off', finding.stricter && stricterWords(finding.stricter, voice, true)),
  ...line(voice, 'words.label.error', finding.error && voice.say('words.error', { error: finding.error })),
];

/** What a finding says, part by part. */
export interface FindingParts {
  readonly text: string;
  readonly why: readonly Detail[];
  readonly recorded: readonly Detail[];
  readonly ends: readonly Detail[];
  readonly changes: readonly Detail[];
  readonly actions: readonly Detail[];
  readonly sources: readonly Detail[];
}

/**
 * The parts of a finding in words, for whoever puts them side by side. `said` gives each evidence in words.
 * @example findingParts(finding, voice).text // '⬢ Do not treat: Something'
 */
export const findingParts = (
  finding: Finding,
  voice: Voice,
  said: (evidence: Evidence) => string = (one) => evidenceWords(one, voice),
): FindingParts => {
  const { title, answer } = finding;
  const outcome = markedOutcome(finding.disposition, voice, finding.until);
  const risks = finding.risks.map((risk) => voice.name('risks', risk)).join(', ');
  return {
    text: answer === 'yes' ? `${outcome}: ${title}` : voice.say('words.raised', { outcome, title }),
    why: line(voice, 'words.label.why', finding.why, risks && voice.say('words.risks', { risks })),
    recorded: line(voice, 'words.label.recorded', ...withoutRepeats(finding.evidence).map(said)),
    ends: ends(finding, voice),
    changes: changes(finding, voice),
    actions: line(voice, 'words.label.do', ...finding.actions.map((action) => actionWords(action, voice))),
    sources: sources(finding, voice),
  };
};

/** One finding in full: what, why, on what evidence, from which source, what to do, and what lowered it. */
export const findingEntry = (finding: Finding, voice: Voice): Entry => {
  const { text, why, recorded, ends: until, changes: changed, actions, sources: cited } = findingParts(finding, voice);
  return entry(text, finding.disposition, [...why, ...recorded, ...until, ...changed, ...actions, ...cited]);
};
