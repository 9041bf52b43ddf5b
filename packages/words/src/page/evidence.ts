import type { Evidence } from '@primum/engine';
import type { Voice } from '../voice.ts';

const quoted = (said: string | null, voice: Voice): string => (said === null ? '' : voice.say('words.quote', { said }));

/** From the concept recorded up to the one asked about, unless they are the same. */
const concepts = (evidence: Evidence, voice: Voice): string => {
  const [first = evidence.concept, ...above] = evidence.path.map((id) => voice.name('concepts', id));
  return above.length === 0 ? first : voice.say('words.evidence.path', { concept: first, above: above.join(', ') });
};

/** How it was found; of an entry that nobody placed, and of what cannot concern someone, there is nothing to say. */
const matchedWords = ({ matched }: Evidence, voice: Voice): string =>
  matched === null ? '' : voice.say(`words.matched.${matched}`);

/** The same word reached on two ways is shown once, with its longest way. */
export const withoutRepeats = (list: readonly Evidence[]): readonly Evidence[] =>
  [...Map.groupBy(list, (one) => JSON.stringify({ ...one, path: [] })).values()].flatMap((same) =>
    same.toSorted((a, b) => b.path.length - a.path.length).slice(0, 1),
  );

/** What was recorded, in the person's own words where there are any; when; where; and how it was matched. */
export const evidenceWords = (evidence: Evidence, voice: Voice): string => {
  const { since, until, on, where, kind } = evidence;
  const kindWords = kind === 'yes' ? '' : voice.say(`words.evidence.${kind}`);
  const facts = [
    [quoted(evidence.said, voice), concepts(evidence, voice)].filter((part) => part !== '').join(': '),
    kindWords,
    since === null ? '' : voice.say('words.evidence.since', { date: voice.date(since) }),
    until === null ? '' : voice.say('words.evidence.until', { date: voice.date(until) }),
    on === null ? '' : voice.say('words.evidence.on', { date: voice.date(on) }),
    matchedWords(evidence, voice),
    evidence.area === null ? '' : voice.say('words.evidence.area', { area: voice.name('areas', evidence.area) }),
    where === null ? '' : voice.say('words.evidence.where', { where }),
  ];
  return facts.filter((part) => part !== '').join('; ');
};
