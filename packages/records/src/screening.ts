import type { Artifact } from '@primum/contract';
import { type Chart, type Protocol, type Report, type Request, screen, withProtocol } from '@primum/engine';
import { draftOf, type Writing } from './draft.ts';
import { type Kept, keepKnowledge, keepProtocol } from './kept.ts';
import { openRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';
import type { Recorded } from './write.ts';

/** What to screen and to keep. The knowledge comes as it is; the protocol that the clinic has adopted beside it. */
export interface Screened extends Writing {
  readonly person: string;
  readonly chart: Chart;
  readonly request: Request;
  readonly knowledge: Artifact;
  readonly protocol?: Protocol | null;
  /** The id of the appointment that it is made for. */
  readonly appointment?: string | null;
  /** The day since which nothing is new, as the person said when they were asked at it. No fact: it is in no chart. */
  readonly nothingNewSince?: string | null;
  /** What a repeated request has in common with the first; default: chart and request. */
  readonly asked?: unknown;
}

/** The content of a record of the kind `screening`. `report` is its bytes, as they were given out. */
export interface KeptScreening {
  readonly chart: Chart;
  readonly request: Request;
  readonly knowledge: Kept & { readonly version: string };
  readonly protocol: Kept | null;
  readonly appointment?: string;
  readonly nothingNewSince?: string;
  readonly report: string;
}

export interface RecordedScreening extends Recorded {
  readonly report: Report;
}

const screened = ({ chart, request, knowledge, protocol = null }: Screened): Report =>
  screen(protocol === null ? knowledge : withProtocol(knowledge, protocol), chart, request);

const contentOf = async (store: Store, clinic: string, one: Screened, report: Report): Promise<KeptScreening> => {
  const { chart, request, knowledge, protocol = null, appointment = null, nothingNewSince = null, author } = one;
  const kept = await keepKnowledge(store, clinic, knowledge, { author });
  return {
    chart,
    request,
    knowledge: { version: knowledge.version, ...kept },
    protocol: protocol === null ? null : await keepProtocol(store, clinic, protocol, { author }),
    ...(appointment !== null && { appointment }),
    ...(nothingNewSince !== null && { nothingNewSince }),
    report: JSON.stringify(report),
  };
};

/**
 * The content of a record as a screening.
 * @throws {Refusal} when the record is of another kind, or of somebody who was erased
 */
export const readScreening = async (store: Store, clinic: string, seq: number): Promise<KeptScreening> =>
  (await openScreening(store, clinic, seq)).content;

/**
 * The same, with the person that it is about.
 * @throws {Refusal} as `readScreening` does
 */
export const openScreening = async (
  store: Store,
  clinic: string,
  seq: number,
): Promise<{ readonly person: string | null; readonly content: KeptScreening }> => {
  const { note, text } = await openRecord(store, clinic, seq);
  if (note.kind !== 'screening') throw new Refusal('no-record', 'This record is no screening.');
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing more can be kept of them or read.');
  const content: KeptScreening = JSON.parse(text);
  return { person: note.person, content };
};

/**
 * Screens and keeps: chart, request, knowledge, protocol and report, once and for good. Back when it is on the disk.
 * The same request under the same key gives the report of the first time, whatever the knowledge says by now.
 * @example const { report } = await recordScreening(store, 'north', { person, author: 'u7', chart, request, knowledge })
 */
export const recordScreening = async (store: Store, clinic: string, one: Screened): Promise<RecordedScreening> => {
  const { person, chart, request, asked = { chart, request } } = one;
  const report = screened(one);
  const content = await contentOf(store, clinic, one, report);
  const about = { kind: 'screening', person, content, asked };
  const recorded = await store.queue.add({ draft: draftOf(store, clinic, one, about) });
  if (recorded === null) throw new TypeError('a draft gives a record');
  if (!recorded.repeated) return { ...recorded, report };
  const first = await readScreening(store, clinic, recorded.seq);
  const given: Report = JSON.parse(first.report);
  return { ...recorded, report: given };
};
