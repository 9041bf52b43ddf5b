import type { Artifact } from '@primum/contract';
import type { Chart, Evidence, Finding, Report, Screening, Texts } from '@primum/engine';
import { rank } from '@primum/engine';
import { evidenceWords, outcomeWords, plannedEntries, type Voice, voiceOf } from '@primum/words';
import { type Piece, SHAPES } from './piece.ts';

/** Who gave some answers: the client, or somebody of the clinic out of a conversation or a record. */
export interface Giver {
  readonly from: 'client' | 'staff' | 'record';
  readonly name: string;
  /** The moment in which they were kept. */
  readonly at: string;
  /** The language in which a client was asked; null where that is not kept. */
  readonly lang: string | null;
}

/** Whoever made a record. `role`: what they are in the clinic; null where nothing is kept of that. */
export interface PrintedRecord {
  readonly number: number;
  readonly at: string;
  readonly hash: string;
  readonly name: string;
  readonly role: 'director' | 'physician' | 'practitioner' | 'reception' | null;
}

/** An override on which somebody may proceed, with its reason in words; of its second person, who and when they agreed. */
export interface PrintedOverride {
  readonly overridden: readonly { readonly rule: string; readonly procedure: string }[];
  readonly reason: string;
  readonly text: string;
  readonly name: string;
  readonly second: { readonly name: string; readonly at: string } | null;
  readonly at: string;
}

/** A kept screening with everything that is printed of it. */
export interface Printed {
  readonly clinic: string;
  /** How the clinic can be reached, as far as that is kept. */
  readonly contact: readonly string[];
  readonly person: { readonly id: string; readonly name: string; readonly birthDate: string | null };
  readonly record: PrintedRecord;
  /** When it was to be, YYYY-MM-DD and HH:MM where the clinic is; null where the screening was made for no appointment. */
  readonly appointment: { readonly day: string; readonly time: string } | null;
  /** In the language that it is printed in, with the screenings that are printed. */
  readonly report: Report;
  readonly chart: Chart;
  /** By where answers are kept, as the evidence begins to name it. */
  readonly givers: ReadonlyMap<string, Giver>;
  readonly overrides: readonly PrintedOverride[];
  readonly texts: Texts;
  readonly artifact: Artifact;
}

/** A paper under way: what is printed, and the voice of its language. */
export interface Speaking extends Printed {
  readonly voice: Voice;
}

/** What is printed, with the voice of its language. */
export const speaking = (printed: Printed): Speaking => ({ ...printed, voice: voiceOf(printed.texts) });

const overrideOf = ({ overrides }: Printed, procedure: string, rule: string): PrintedOverride | undefined =>
  overrides.find(({ overridden }) => overridden.some((one) => one.rule === rule && one.procedure === procedure));

/** The findings against which somebody goes on, each with the override. */
export const overriddenIn = (
  printed: Printed,
  { procedure, findings }: Screening,
): readonly { readonly finding: Finding; readonly override: PrintedOverride }[] =>
  findings.flatMap((finding) => {
    const override = overrideOf(printed, procedure, finding.rule);
    return override === undefined ? [] : [{ finding, override }];
  });

/**
 * Whether a session may go ahead: nothing graver than precautions is found or not known, but for what somebody overrode.
 * @example report.screenings.filter((one) => goesAhead(printed, one))
 */
export const goesAhead = (printed: Printed, screening: Screening): boolean => {
  if (screening.outcome === 'not-enough-information') return false;
  const inTheWay = screening.findings.filter(({ disposition }) => rank(disposition) > rank('precautions'));
  if (inTheWay.length === 0) return rank(screening.atMost) <= rank('precautions');
  return inTheWay.every(({ rule }) => overrideOf(printed, screening.procedure, rule) !== undefined);
};

/** The languages in which a client can be asked. */
const LANGUAGES = ['en', 'pl'] as const;

const giverOf = ({ givers }: Printed, where: string | null | undefined): Giver | undefined =>
  typeof where === 'string' ? givers.get(where.split(':', 1)[0] ?? '') : undefined;

/** Who gave it, in words; where it stands, where nobody knows. */
export const giverWords = (printed: Speaking, where: string | null | undefined): string => {
  const giver = giverOf(printed, where);
  if (giver !== undefined) return printed.voice.say(`paper.by.${giver.from}`, { name: giver.name });
  return where ? printed.voice.say('words.evidence.where', { where }) : '';
};

/** When it was answered and in which language it was asked, as far as that is kept. */
export const askedWords = (printed: Speaking, where: string | null | undefined): readonly string[] => {
  const { voice } = printed;
  const giver = giverOf(printed, where);
  if (giver === undefined) return [];
  const asked = LANGUAGES.find((one) => one === giver.lang);
  return [
    voice.say('paper.answer.kept', moment(giver.at, voice)),
    ...(asked === undefined ? [] : [voice.say(`paper.answer.asked.${asked}`)]),
  ];
};

/** Whether the client said it themselves. */
export const isOfClient = (printed: Printed, { where }: Pick<Evidence, 'where'>): boolean =>
  giverOf(printed, where)?.from === 'client';

/** What was recorded, in the person's own words, when, and who gave it. */
export const saidWords = (printed: Speaking, evidence: Evidence): string =>
  [evidenceWords({ ...evidence, where: null }, printed.voice), giverWords(printed, evidence.where)]
    .filter((part) => part !== '')
    .join('; ');

/** What is planned of a procedure, as its area, its type, its mixture, its goals. */
export const plannedWords = ({ chart, voice }: Speaking, procedure: string): string => {
  const planned = chart.planned?.[procedure] ?? {};
  const areas = planned.area === undefined ? [] : [planned.area];
  const [entry] = plannedEntries({ plans: [{ procedure, areas, planned }] }, voice);
  return (entry?.details ?? []).map(({ label, text }) => `${label}: ${text}`).join('; ');
};

/** The outcome in a box: its shape, its word, the headline. */
export const verdict = ({ outcome, headline }: Screening, voice: Voice): Piece => ({
  kind: 'verdict',
  shape: SHAPES[outcome],
  word: outcomeWords(outcome, voice),
  text: headline,
});

/** A time as a day and a time of it. */
export const moment = (at: string, voice: Voice): { readonly date: string; readonly time: string } => ({
  date: voice.date(at),
  time: at.slice(11, 16),
});

/** So many signs of a hash stand in a sentence. */
export const SHORT = 12;

/** Clinic, client, birth date, day: what every paper begins with. */
export const whoRows = ({ clinic, person, report, voice }: Speaking): readonly (readonly [string, string])[] => [
  [voice.say('paper.clinic'), clinic],
  [voice.say('paper.client'), person.name],
  [voice.say('paper.born'), person.birthDate === null ? voice.say('letter.bornUnknown') : voice.date(person.birthDate)],
  [voice.say('paper.day'), voice.date(report.on)],
];

/** What stands at the foot of a paper that belongs to a record. */
export const foot = ({ record, report: { knowledge }, voice }: Speaking): readonly string[] => [
  voice.say('paper.foot.record', { number: record.number, hash: record.hash }),
  voice.say('paper.foot.knowledge', { version: knowledge.version, sha: knowledge.sha256 }),
];
