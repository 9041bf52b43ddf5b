import type { Artifact } from '@primum/contract';
import type { Concept, Report, Rule, Texts } from '@primum/engine';
import { aftercareBlocks, type CompendiumOptions, compendiumBlocks, handbookBlocks } from './compendium/page.ts';
import { conceptBlocks } from './explain/concept.ts';
import { ruleBlocks } from './explain/rule.ts';
import { renderMarkdown } from './layout/markdown.ts';
import { renderText, type TextOptions } from './layout/text.ts';
import { type Letter, letterBlocks } from './letter/letter.ts';
import { matrixBlocks, type Tabled } from './matrix.ts';
import { type PageOptions, reportBlocks } from './page/report.ts';
import type { Found } from './search/find.ts';
import { foundBlocks } from './search/page.ts';

export type { CompendiumOptions } from './compendium/page.ts';
export { timeWords } from './compendium/times.ts';
export { atOrBelow } from './explain/codes.ts';
export { columnEntries } from './explain/column.ts';
export { columnWords, rulingUntil, typesOf } from './explain/types.ts';
export {
  factsOf,
  isCovered,
  isPicked,
  isTicked,
  type Named,
  notPlaced,
  type Picked,
  type Replied,
  saidOf,
  type When,
} from './intake/facts.ts';
export { type NameFinder, type NameHit, nameFinderOf } from './intake/names.ts';
export { type IntakeOption, type IntakeTopic, intakeTopics } from './intake/topics.ts';
export { type Urgency, urgencies } from './intake/urgent.ts';
export { COUNTED_KEYS, type CountedKey, KEYS, type Key } from './keys.ts';
export { type Block, type Detail, type Entry, entries, entry, paragraph, section, type Tone } from './layout/block.ts';
export type { Paint, TextOptions } from './layout/text.ts';
export {
  type Letter,
  type LetterParts,
  type LetterPlan,
  type LetterPoint,
  letterParts,
  reachWords,
} from './letter/letter.ts';
export { plannedEntries } from './letter/parts.ts';
export { MARKS } from './marks.ts';
export { type MatrixCell, type MatrixRow, matrixRows, type Tabled } from './matrix.ts';
export { inEffect } from './matrix-protocol.ts';
export { outcomeWords, untilWords } from './outcome.ts';
export { alternativesBlocks, mixtureBlocks } from './page/alternatives.ts';
export { liftedWords } from './page/clearance.ts';
export { evidenceWords } from './page/evidence.ts';
export { actionWords, findingParts } from './page/finding.ts';
export { offWords, protocolWords, stricterWords } from './page/protocol.ts';
export { questionsBlocks } from './page/questions.ts';
export { contradictionBlocks, gapBlocks, notUnderstoodBlocks, type PageOptions } from './page/report.ts';
export { checkedBlocks, earliestBlocks, isReason, notAddressedBlocks, notKnownBlocks } from './page/screening.ts';
export { type Finder, type Found, finderOf } from './search/find.ts';
export type { Match } from './search/match.ts';
export { type Condition, type Met, onceEach, type Steps, stepsOf } from './steps.ts';
export { unreviewedBlocks } from './unreviewed.ts';
export { type Voice, voiceOf } from './voice.ts';

/**
 * A report as a page that a clinician would print.
 * @example toText(report, knowledge.texts['en'], { width: 72 })
 */
export const toText = (report: Report, texts: Texts, options: PageOptions & TextOptions = {}): string =>
  renderText(reportBlocks(report, texts, options), options);

/**
 * A letter that asks a professional for a clearance, to print and to send.
 * @example letterText(letter, knowledge.texts['en'], { width: 76 })
 */
export const letterText = (letter: Letter, texts: Texts, options: TextOptions = {}): string =>
  renderText(letterBlocks(letter, texts), options);

/**
 * The same page as Markdown.
 * @example toMarkdown(report, knowledge.texts['en'])
 */
export const toMarkdown = (report: Report, texts: Texts, options: PageOptions = {}): string =>
  renderMarkdown(reportBlocks(report, texts, options));

/**
 * A rule in words: its test, what it says of each procedure, what that rests on, codes and cases.
 * @example explainRule(artifact, artifact.rules[0], artifact.texts['en'])
 */
export const explainRule = (artifact: Artifact, rule: Rule, texts: Texts, options: TextOptions = {}): string =>
  renderText(ruleBlocks(artifact, rule, texts), options);

/**
 * A concept in words: how long it lasts, what silence means, where it stands, how it is asked, its codes.
 * @example explainConcept(artifact, artifact.concepts['some-id'], artifact.texts['en'])
 */
export const explainConcept = (artifact: Artifact, concept: Concept, texts: Texts, options: TextOptions = {}): string =>
  renderText(conceptBlocks(artifact, concept, texts), options);

/**
 * The rules by procedures, for a terminal.
 * @example matrixText(knowledge, knowledge.texts['en'])
 */
export const matrixText = (knowledge: Tabled, texts: Texts, options: TextOptions = {}): string =>
  renderText(matrixBlocks(knowledge, texts), options);

/**
 * The rules by procedures, as Markdown.
 * @example matrixMarkdown(knowledge, knowledge.texts['en'])
 */
export const matrixMarkdown = (knowledge: Tabled, texts: Texts): string =>
  renderMarkdown(matrixBlocks(knowledge, texts));

/**
 * What a text may mean, for a terminal.
 * @example foundText(finderOf(artifact, 'en')('umbrela'), artifact.texts['en'])
 */
export const foundText = (found: Found, texts: Texts, options: TextOptions = {}): string =>
  renderText(foundBlocks(found, texts), options);

/**
 * Questions with their answers for one procedure, for a terminal.
 * @example compendiumText(artifact, { procedure: 'some-id', lang: 'en', questions: ['some-question'] })
 */
export const compendiumText = (artifact: Artifact, options: CompendiumOptions & TextOptions): string =>
  renderText(compendiumBlocks(artifact, options), options);

/**
 * The same as Markdown.
 * @example compendiumMarkdown(artifact, { procedure: 'some-id', lang: 'en' })
 */
export const compendiumMarkdown = (artifact: Artifact, options: CompendiumOptions): string =>
  renderMarkdown(compendiumBlocks(artifact, options));

/**
 * What to do after a session of a procedure, and what to look out for, for a terminal.
 * @example aftercareText(artifact, { procedure: 'some-id', lang: 'en' })
 */
export const aftercareText = (artifact: Artifact, options: CompendiumOptions & TextOptions): string =>
  renderText(aftercareBlocks(artifact, options), options);

/**
 * The same as Markdown.
 * @example aftercareMarkdown(artifact, { procedure: 'some-id', lang: 'en' })
 */
export const aftercareMarkdown = (artifact: Artifact, options: CompendiumOptions): string =>
  renderMarkdown(aftercareBlocks(artifact, options));

/**
 * All questions and every aftercare on one page, as Markdown.
 * @example handbookMarkdown(artifact, 'en')
 */
export const handbookMarkdown = (artifact: Artifact, lang: string): string =>
  renderMarkdown(handbookBlocks(artifact, lang));
