import type { Artifact } from '@primum/contract';
import { type IntakeOption, type IntakeTopic, isCovered, type Picked } from '@primum/words';
import { type Frame, formPage } from '../questions/frame.ts';
import { html, type Markup } from '../questions/markup.ts';
import { dayWords, namedWords, whenWords } from '../questions/said.ts';
import type { Lang } from '../questions/words.ts';
import { reportOf, topicsOf, type Visit } from './visit.ts';
import { CHECK, type CheckWords } from './words.ts';

/** What was said of one option: yes with when it was last, or nothing certain. */
interface Said {
  readonly topic: IntakeTopic;
  readonly option: IntakeOption;
  readonly certain: boolean;
  readonly pick: Picked | undefined;
  /** Whether its topic is about medicines, whatever else it is about. */
  readonly taken: boolean;
}

const saidOf = (topic: IntakeTopic, { replies }: Visit, { concepts }: Artifact): readonly Said[] => {
  const taken = topic.options.some(({ concept }) => concepts[concept]?.category === 'medications');
  const reply = replies[topic.id];
  if (reply === undefined || reply.answer === 'no') return [];
  const { picked = {}, unsure = false } = reply;
  const some = reply.none === true || Object.values(picked).some(({ answer }) => answer === 'yes');
  return topic.options.flatMap((option): readonly Said[] => {
    const pick = picked[option.concept];
    if (isCovered(option, reply)) return [];
    if (pick?.answer === 'no' || (pick === undefined && option.after.length > 0)) return [];
    if (pick === undefined && some && !unsure) return [];
    return [{ topic, option, certain: pick?.answer === 'yes', pick, taken }];
  });
};

const list = (title: string, items: readonly string[]): Markup | null =>
  items.length === 0 ? null : html`<h2>${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** What somebody was not sure of, topic by topic, each with how to find out. */
const openList = (open: readonly Said[], words: CheckWords): Markup | null =>
  open.length === 0
    ? null
    : html`<h2>${words.notSure}</h2><p>${words.findOut}</p>
${[...Map.groupBy(open, ({ topic }) => topic)].map(
  ([
    { caption, findOut },
    said,
  ]) => html`<h3>${caption}</h3><ul>${said.map(({ option }) => html`<li>${option.text}</li>`)}</ul>
${findOut.length === 0 ? null : html`<p>${findOut.join(' ')}</p>`}`,
)}`;

/** What to have at hand, by what kind of thing was named. */
const atHand = (
  said: readonly Said[],
  isNamed: boolean,
  { concepts }: Artifact,
  words: CheckWords,
): readonly string[] => {
  const categories = new Set(said.map(({ option }) => concepts[option.concept]?.category ?? ''));
  const { medicines, allergies, others } = words.byCategory;
  return [
    ...(isNamed || said.some(({ taken }) => taken) ? [medicines] : []),
    ...(categories.has('allergies') ? [allergies] : []),
    ...([...categories].some((one) => one === 'conditions' || one === 'treatments' || one === 'devices')
      ? [others]
      : []),
  ];
};

const earliestOf = (visit: Visit, artifact: Artifact, today: string, lang: Lang): string | null => {
  const [first] = reportOf(visit, artifact, today, lang).screenings;
  return first?.earliest ?? null;
};

/**
 * The sheet to bring along: what to tell, what to find out, what to have at hand, and a hint where the date may be too early. Never an
 * outcome, and never that nothing was found.
 * @example sheetPage(frame, visit, artifact, '2026-11-21')
 */
export const sheetPage = (frame: Frame, visit: Visit, artifact: Artifact, today: string): string => {
  const { lang } = frame;
  const words = CHECK[lang];
  const topics = topicsOf(visit, artifact, today, lang);
  const said = topics.flatMap((topic) => saidOf(topic, visit, artifact));
  const own = Object.values(visit.replies).flatMap(({ other }) => other ?? []);
  const named = Object.values(visit.replies).flatMap((one) => (one.answer === 'yes' ? (one.named ?? []) : []));
  const certain = said.filter((one) => one.certain);
  const tell = [
    ...named.map((one) => namedWords(one, lang)),
    ...certain.map(({ option, pick }) => `${option.text}${whenWords(pick ?? {}, lang)}`),
    ...own,
  ];
  const open = said.filter((one) => !one.certain);
  const earliest = earliestOf(visit, artifact, today, lang);
  const name = artifact.texts[lang]?.procedures[visit.procedure] ?? visit.procedure;
  const body = html`<h1>${words.sheet}</h1>
<p>${words.sheetFor(name, dayWords(today, lang))}</p>
${list(words.tell, tell)}
${openList(open, words)}
${tell.length + open.length === 0 ? html`<p>${words.nothing}</p>` : null}
${list(words.hand, atHand(said, named.length > 0, artifact, words))}
${earliest === null ? null : html`<h2>${words.date}</h2><p>${words.dateText(dayWords(earliest, lang))}</p>`}
<p>${words.keep}</p>
<p><strong>${words.decides}</strong></p>
<p class="screen">${words.print}</p>`;
  const more = html`<p class="screen"><a href="/?lang=${lang}">${words.again}</a></p>`;
  return formPage(frame, words.sheet, { body, go: words.change, more });
};
