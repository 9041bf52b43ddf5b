import { plain } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { type Block, type Detail, entries, entry, paragraph, section } from '../layout/block.ts';
import { type Voice, voiceOf } from '../voice.ts';
import type { Found } from './find.ts';
import type { Match } from './match.ts';

const verifiedWords = ({ verified }: Match, voice: Voice): readonly string[] => {
  if (verified === null) return [];
  if (verified === 'K' || verified === 'V') return [voice.say(`words.find.verified.${verified}`)];
  return [voice.say('words.find.verified.other', { mark: verified })];
};

/** What matched, how well, and what that name is worth. */
const byWords = (match: Match, voice: Voice): string => {
  const by = voice.say(`words.find.by.${match.by}`);
  const matched = voice.say(`words.find.${match.how}`, { by, matched: match.matched, said: plain(match.said) });
  const markets =
    match.markets.length === 0 ? [] : [voice.say('words.find.markets', { markets: match.markets.join(', ') })];
  return [matched, ...verifiedWords(match, voice), ...markets].join('; ');
};

const details = (match: Match, voice: Voice): readonly Detail[] => {
  const rules = match.rules.map(({ id, title }) => `${title} (${id})`).join(', ');
  const confirm = { label: voice.say('words.find.label.confirm'), text: voice.say('words.find.confirm') };
  return [
    { label: voice.say('words.find.label.by'), text: byWords(match, voice) },
    ...(match.asks ? [confirm] : []),
    {
      label: voice.say('words.find.label.rules'),
      text: rules === '' ? voice.say('words.find.rules.none') : rules,
    },
  ];
};

/**
 * What a text may mean, as a page.
 * @example renderText(foundBlocks(finderOf(artifact, 'en')('umbrela'), texts))
 */
export const foundBlocks = (found: Found, texts: Texts): readonly Block[] => {
  const voice = voiceOf(texts);
  const { matches, negated, notUnderstood } = found;
  const list = matches.map((match) => entry(voice.concept(match.concept), null, details(match, voice)));
  const names = negated.map(({ concept }) => voice.concept(concept)).join(', ');
  const parts = notUnderstood.map((part) => voice.say('words.quote', { said: plain(part) })).join(', ');
  return [
    { kind: 'title', text: voice.say('words.find.title', { text: plain(found.text) }) },
    ...(matches.length === 0 ? [paragraph(voice.say('words.find.none'))] : []),
    ...section(voice.say('words.find.found'), entries(list, true)),
    ...(negated.length === 0 ? [] : [paragraph(voice.say('words.find.negated', { names }), 'notice')]),
    ...(notUnderstood.length === 0 ? [] : [paragraph(voice.say('words.find.kept', { parts }), 'notice')]),
  ];
};
