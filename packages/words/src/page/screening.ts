import { type Action, type Finding, rank, type Screening } from '@primum/engine';
import { type Block, entries, entry, paragraph, section } from '../layout/block.ts';
import { MARKS } from '../marks.ts';
import { markedOutcome, outcomeWords } from '../outcome.ts';
import type { Voice } from '../voice.ts';
import { alternativesBlocks, mixtureBlocks } from './alternatives.ts';
import { actionWords, findingEntry } from './finding.ts';
import { questionsBlocks } from './questions.ts';
import { noteBlocks, riskBlocks } from './risks.ts';

/** A finding worth a reason of its own: it is answered yes, or something recorded raises it. */
export const isReason = (finding: Finding): boolean =>
  finding.answer === 'yes' || finding.evidence.length > 0 || finding.error !== null;

const headBlocks = (screening: Screening, voice: Voice): readonly Block[] => {
  const { outcome, atLeast, atMost } = screening;
  const undecided = { atLeast: outcomeWords(atLeast, voice), atMost: outcomeWords(atMost, voice) };
  return [
    {
      kind: 'banner',
      text: voice.name('procedures', screening.procedure),
      outcome: markedOutcome(outcome, voice),
      tone: outcome,
    },
    paragraph(screening.headline, outcome),
    ...(screening.decided ? [] : [paragraph(voice.say('words.undecided', undecided))]),
  ];
};

const reasonBlocks = ({ findings }: Screening, voice: Voice): readonly Block[] => {
  const list = (answer: Finding['answer']) =>
    findings.filter((one) => one.answer === answer && isReason(one)).map((one) => findingEntry(one, voice));
  return [
    ...section(voice.say('words.section.reasons'), entries(list('yes'), true)),
    ...section(voice.say('words.section.raised'), entries(list('unknown'), true)),
  ];
};

/** The day, or what is certain to stand in the way of one; what is only not known is counted. */
export const earliestBlocks = ({ earliest, inTheWay, findings }: Screening, voice: Voice): readonly Block[] => {
  const certain = new Set(findings.filter(({ answer }) => answer === 'yes').map(({ title }) => title));
  const titles = inTheWay.filter((title) => certain.has(title));
  if (earliest === null && titles.length === 0) return [];
  const places = { titles: titles.join(', '), count: inTheWay.length - titles.length };
  const text =
    earliest !== null
      ? voice.say('words.earliest', { date: voice.date(earliest) })
      : voice.say(places.count === 0 ? 'words.earliest.inTheWay' : 'words.earliest.inTheWay.more', places);
  return section(voice.say('words.section.earliest'), [paragraph(text)]);
};

/** Rules that nobody has said anything about and that no question shown speaks of: no answer could change the outcome. */
export const notKnownBlocks = ({ findings, questions }: Screening, voice: Voice): readonly Block[] => {
  const asked = new Set(questions.flatMap(({ rules }) => rules));
  const titles = findings
    .filter((one) => !isReason(one) && !asked.has(one.rule))
    .map((one) => `${MARKS[one.disposition]} ${one.title}`);
  if (titles.length === 0) return [];
  const text = voice.say('words.notKnown', { titles: titles.join(', ') });
  return section(voice.say('words.section.notKnown', { count: titles.length }), [paragraph(text)]);
};

/** Rules of which the source says nothing for this procedure, and what is known of each. */
export const notAddressedBlocks = ({ notAddressed }: Screening, voice: Voice): readonly Block[] => {
  const list = (['yes', 'unknown'] as const).flatMap((answer) => {
    const titles = notAddressed.filter((one) => one.answer === answer).map(({ title }) => title);
    const text = voice.say(`words.notAddressed.${answer}`, { titles: titles.join(', ') });
    return titles.length === 0 ? [] : [entry(text)];
  });
  return section(
    voice.say('words.section.notAddressed'),
    list.length === 0 ? [] : [paragraph(voice.say('words.notAddressed')), ...entries(list)],
  );
};

/** Every rule that was applied and found nothing. */
export const checkedBlocks = ({ checked }: Screening, voice: Voice): readonly Block[] => {
  const titles = checked.map((rule) => voice.rule(rule)).join(', ');
  const blocks = titles === '' ? [] : [paragraph(voice.say('words.checked', { titles }))];
  return section(voice.say('words.section.checked', { count: checked.length }), blocks);
};

/** What is done at every session, whatever the screening says. */
export const standingBlocks = (actions: readonly Action[], voice: Voice): readonly Block[] =>
  section(voice.say('words.section.standing'), entries(actions.map((action) => entry(actionWords(action, voice)))));

/** Whether a consent may follow: nothing certain refuses it or makes it wait. */
const mayGoOn = ({ atLeast }: Screening): boolean => rank(atLeast) < rank('deferred');

/** One screening: headline first, then reasons gravest first, and what follows from them. */
export const screeningBlocks = (screening: Screening, questions: number, voice: Voice): readonly Block[] => [
  ...headBlocks(screening, voice),
  ...reasonBlocks(screening, voice),
  ...earliestBlocks(screening, voice),
  ...mixtureBlocks(screening.changedMixture, voice),
  ...(mayGoOn(screening) ? [...riskBlocks(screening, voice), ...noteBlocks(screening, voice)] : []),
  ...alternativesBlocks(screening.alternatives, voice),
  ...questionsBlocks(screening.questions, questions, voice),
  ...notKnownBlocks(screening, voice),
  ...notAddressedBlocks(screening, voice),
  ...checkedBlocks(screening, voice),
];
