import type { Citation } from '@primum/contract';
import {
  CATEGORIES,
  type Contradiction,
  type NotUnderstood,
  PROTOCOL_CITATION,
  type Report,
  type Screening,
  type Texts,
} from '@primum/engine';
import { type Block, entries, entry, paragraph, section } from '../layout/block.ts';
import { unreviewedBlocks } from '../unreviewed.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { evidenceWords } from './evidence.ts';
import { protocolWords } from './protocol.ts';
import { isReason, screeningBlocks, standingBlocks } from './screening.ts';

export interface PageOptions {
  /** How many open questions are printed in full; the others are named. Default 5. */
  readonly questions?: number;
  /** What each citation key stands for; without it the keys stand alone. */
  readonly citations?: Readonly<Record<string, Citation>>;
}

/** A line across the page: what follows is about the whole report again. */
const RULE: Block = { kind: 'rule' };

const headerBlocks = (report: Report, voice: Voice): readonly Block[] => {
  const { patient, on, knowledge, complete } = report;
  const categories = CATEGORIES.filter((one) => complete.includes(one)).map((one) =>
    voice.say(`words.category.${one}`),
  );
  const version = { version: knowledge.version, sha: knowledge.sha256.slice(0, 12) };
  return [
    ...(patient.deceased ? [paragraph(voice.say('words.deceased'), 'contraindicated')] : []),
    { kind: 'title', text: voice.say('words.title', { patient: patient.id, date: voice.date(on) }) },
    paragraph(voice.say('words.knowledge', version)),
    ...(knowledge.protocol === null ? [] : [paragraph(protocolWords(knowledge.protocol, voice))]),
    ...(knowledge.approved ? [] : [paragraph(voice.say('words.notApproved'), 'notice')]),
    ...unreviewedBlocks(voice),
    ...(categories.length === 0 ? [] : [paragraph(voice.say('words.complete', { categories: categories.join(', ') }))]),
  ];
};

/** What the record says both of. */
export const contradictionBlocks = (contradictions: readonly Contradiction[], voice: Voice): readonly Block[] => {
  const label = voice.say('words.label.recorded');
  const list = contradictions.map(({ text, evidence }) =>
    entry(
      text,
      null,
      evidence.map((one) => ({ label, text: evidenceWords(one, voice) })),
    ),
  );
  return section(voice.say('words.section.contradictions'), entries(list));
};

const notUnderstoodWords = ({ where, code, text, why, on }: NotUnderstood, voice: Voice): string =>
  [
    text === undefined ? '' : voice.say('words.quote', { said: text }),
    code ?? '',
    on === undefined ? '' : voice.say('words.evidence.on', { date: voice.date(on) }),
    where === undefined ? '' : voice.say('words.evidence.where', { where }),
    why ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');

/** What nobody could place: what counts, then what is only listed. */
export const notUnderstoodBlocks = (list: readonly NotUnderstood[], voice: Voice): readonly Block[] => {
  const of = (counts: boolean) =>
    list.filter((one) => (one.counts !== false) === counts).map((one) => entry(notUnderstoodWords(one, voice)));
  const part = (counts: boolean, key: 'counts' | 'listed'): readonly Block[] =>
    of(counts).length === 0 ? [] : [paragraph(voice.say(`words.notUnderstood.${key}`)), ...entries(of(counts))];
  return section(voice.say('words.section.notUnderstood'), [...part(true, 'counts'), ...part(false, 'listed')]);
};

const citationBlocks = (
  report: Report,
  citations: Readonly<Record<string, Citation>>,
  voice: Voice,
): readonly Block[] => {
  const keys = new Set(
    report.screenings.flatMap(({ findings }) => findings.filter(isReason).flatMap((one) => one.citations)),
  );
  const known = [...keys].filter((key) => Object.hasOwn(citations, key)).sort();
  const list = known.map((key) => entry(`${key}: ${citations[key]?.text ?? ''}`));
  const { protocol } = report.knowledge;
  const own =
    protocol === null || !keys.has(PROTOCOL_CITATION)
      ? []
      : [entry(`${PROTOCOL_CITATION}: ${protocolWords(protocol, voice)}`)];
  return section(voice.say('words.section.citations'), entries([...list, ...own]));
};

/** What the knowledge does not look at yet. */
export const gapBlocks = (gaps: readonly string[], voice: Voice): readonly Block[] => {
  const names = gaps.map((gap) => voice.name('gaps', gap)).join(', ');
  const text = names === '' ? [] : [paragraph(voice.say('words.notLookedAt', { gaps: names }))];
  return section(voice.say('words.section.notLookedAt'), text);
};

/** Each screening with its standing actions; said once at the end when they are the same for all. */
const screeningsBlocks = (screenings: readonly Screening[], questions: number, voice: Voice): readonly Block[] => {
  const standing = screenings.map(({ actions }) => standingBlocks(actions, voice));
  const [first = []] = standing;
  const same = standing.every((blocks) => JSON.stringify(blocks) === JSON.stringify(first));
  const each = screenings.map((screening, index) => [
    ...screeningBlocks(screening, questions, voice),
    ...(same ? [] : (standing[index] ?? [])),
  ]);
  return [...each.flat(), ...(screenings.length > 1 ? [RULE] : []), ...(same ? first : [])];
};

/**
 * A report as a page that any format can draw.
 * @example renderText(reportBlocks(report, texts))
 */
export const reportBlocks = (report: Report, texts: Texts, options: PageOptions = {}): readonly Block[] => {
  const voice = voiceOf(texts);
  const { questions = 5, citations = {} } = options;
  return [
    ...headerBlocks(report, voice),
    ...screeningsBlocks(report.screenings, questions, voice),
    ...contradictionBlocks(report.contradictions, voice),
    ...notUnderstoodBlocks(report.notUnderstood, voice),
    ...gapBlocks(report.notLookedAt, voice),
    ...citationBlocks(report, citations, voice),
  ];
};
