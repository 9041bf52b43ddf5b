import type { Finding } from '@primum/engine';
import type { Key } from '../keys.ts';
import { type Detail, type Entry, entry } from '../layout/block.ts';
import { evidenceWords, withoutRepeats } from '../page/evidence.ts';
import { actionWords } from '../page/finding.ts';
import type { Named, Voice } from '../voice.ts';
import type { Letter, LetterPlan, LetterPoint } from './letter.ts';

const names = (voice: Voice, kind: Named, ids: readonly string[]): string =>
  ids.map((id) => voice.name(kind, id)).join(', ');

const detail = (voice: Voice, label: Key, text: string): readonly Detail[] =>
  text === '' ? [] : [{ label: voice.say(label), text }];

const planEntry = ({ procedure, areas, planned }: LetterPlan, voice: Voice): Entry => {
  const { components, goals = [], type } = planned;
  return entry(voice.name('procedures', procedure), null, [
    ...detail(
      voice,
      'letter.area',
      areas.length === 0 ? voice.say('letter.areaUnknown') : names(voice, 'areas', areas),
    ),
    ...detail(voice, 'letter.type', type === undefined ? '' : voice.type(procedure, type)),
    ...detail(
      voice,
      'letter.components',
      components === undefined
        ? voice.say('letter.componentsUnknown')
        : names(voice, 'components', components) || voice.say('words.none'),
    ),
    ...detail(voice, 'letter.goals', names(voice, 'goals', goals)),
  ]);
};

/** What is planned, procedure by procedure. */
export const plannedEntries = ({ plans }: Pick<Letter, 'plans'>, voice: Voice): readonly Entry[] =>
  plans.map((plan) => planEntry(plan, voice));

/** What was recorded, in the person's own words; where our own record keeps it is nobody else's concern. */
const recorded = ({ evidence }: Finding, voice: Voice): readonly string[] =>
  withoutRepeats(evidence.map((one) => ({ ...one, where: null }))).map((one) => evidenceWords(one, voice));

const pointEntry = ({ finding, procedures }: LetterPoint, voice: Voice): Entry =>
  entry(finding.title, null, [
    ...detail(voice, 'letter.concerns', names(voice, 'procedures', procedures)),
    ...detail(voice, 'words.label.why', finding.why),
    ...recorded(finding, voice).flatMap((text) => detail(voice, 'words.label.recorded', text)),
    ...detail(voice, 'words.label.source', finding.statements.join(', ')),
    ...detail(voice, 'words.label.extension', finding.origin === 'extension' ? voice.say('words.extension') : ''),
  ]);

/** Why we write: each reason with what was recorded, and the statements behind it. */
export const pointEntries = ({ points }: Letter, voice: Voice): readonly Entry[] =>
  points.map((point) => pointEntry(point, voice));

const questionEntry = ({ finding, procedures, term, after }: LetterPoint, letter: Letter, voice: Voice): Entry => {
  const asked = after && letter.after !== null ? [letter.to, letter.after] : [letter.to];
  const first = finding.actions.filter(({ who }) => asked.includes(who));
  const afterwards = {
    to: voice.name('roles', letter.to),
    after: asked[1] === undefined ? '' : voice.name('roles', asked[1]),
  };
  return entry(voice.say('letter.point', { title: finding.title }), null, [
    ...detail(
      voice,
      'letter.judge',
      voice.say('letter.judge.says', { procedures: names(voice, 'procedures', procedures) }),
    ),
    ...detail(voice, 'letter.judge', asked.length > 1 ? voice.say('letter.judge.afterwards', afterwards) : ''),
    ...detail(voice, 'letter.conditions', voice.say('letter.conditions.says')),
    ...detail(voice, 'letter.until', voice.say('letter.until.says', { term: voice.count('words.time.days', term) })),
    ...first.flatMap((action) => detail(voice, 'letter.first', actionWords(action, voice))),
  ]);
};

/** What exactly is to be judged, on what conditions, and until when. */
export const questionEntries = (letter: Letter, voice: Voice): readonly Entry[] =>
  letter.points.map((point) => questionEntry(point, letter, voice));

const REPLY: readonly Key[] = [
  'letter.reply.cleared',
  'letter.reply.conditions',
  'letter.reply.refused',
  'letter.reply.scope',
  'letter.reply.until',
];
const SIGNED: readonly Key[] = [
  'letter.reply.name',
  'letter.reply.registration',
  'letter.reply.date',
  'letter.reply.signature',
];

/** The part to fill in and send back. */
export const replyEntries = ({ after }: Letter, voice: Voice): readonly Entry[] => [
  ...REPLY.map((key) => entry(voice.say(key))),
  ...(after === null ? [] : [entry(voice.say('letter.reply.assessment', { after: voice.name('roles', after) }))]),
  ...SIGNED.map((key) => entry(voice.say(key))),
];
