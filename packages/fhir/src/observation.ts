import { type Codeable, readCodeable, saidOf } from './codeable.ts';
import { type Meaning, measurementOf, type Placement, placeCodes } from './codes.ts';
import { dayOfPeriod } from './dates.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { type Context, claim, type Found, merge, NOTHING, unread } from './found.ts';
import { isAtOrBelow } from './lexicon.ts';
import { listed } from './listed.ts';
import { preliminary, readQuantity, valuesFound } from './results.ts';
import { WHY } from './why.ts';

const FINAL = ['final', 'amended', 'corrected'];
const NEVER = ['registered', 'cancelled', 'entered-in-error', 'unknown'];

/** An Observation with the day and the standing of the whole: its components have none of their own. */
interface Look {
  readonly on: string | undefined;
  /** The day of its results: what took a while is as late as it can be. */
  readonly measuredOn: string | undefined;
  readonly final: boolean;
  readonly context: Context;
}

/** The answer of one meaning; `stands` false turns whatever it says into a question. */
const answerOf = ({ mode, concept }: Meaning, stands: boolean, { on, context }: Look): 'yes' | 'no' | 'unknown' => {
  const about = context.lexicon.concepts.get(concept);
  const timeless = about?.lasts !== 'episode' || about.longest === null || on !== undefined;
  if (mode === 'is') return stands && timeless ? 'yes' : 'unknown';
  return mode === 'no' && stands ? 'no' : 'unknown';
};

const speak = (placement: Placement, said: string | undefined, stands: boolean, look: Look): Found => {
  const { on, context } = look;
  const facts = placement.meanings
    .filter(({ mode }) => mode !== 'hint')
    .map((meaning) => ({
      concept: meaning.concept,
      answer: answerOf(meaning, stands, look),
      on,
      said,
      matched: meaning.matched,
    }));
  return {
    ...NOTHING,
    claims: facts.map((fact) => claim(defined({ ...fact, where: context.where }))),
    hints: placement.meanings
      .filter(({ mode }) => mode === 'hint')
      .map(({ concept }) => ({ concept, said: said ?? concept, where: context.where })),
  };
};

/** Codes that stand for results. */
const readValues = ({ values }: Placement, code: Codeable, { measuredOn: on, final, context }: Look): Found => {
  if (final) return valuesFound(values, code, on, context);
  const raised = values.flatMap(({ kind }) => context.lexicon.measurements.get(kind) ?? []);
  return merge(raised.map((one) => preliminary(one, code, on, context)));
};

const readAnswer = (code: Codeable, value: Codeable, placement: Placement, look: Look): Found => {
  const text = [saidOf(code), saidOf(value)].filter((one) => one !== undefined).join(': ');
  return merge([speak(placement, text, look.final, look), readValues(placement, { ...value, text }, look)]);
};

const VALUES = [
  'Quantity',
  'CodeableConcept',
  'String',
  'Boolean',
  'Integer',
  'Range',
  'Ratio',
  'DateTime',
  'Period',
  'Time',
];

const asks = ({ meanings }: Placement): readonly Meaning[] => meanings.filter(({ mode }) => mode === 'ask');

/** Denied, a finding is not there; what it denied itself may be; what it only asked is asked still. */
const deny = (meaning: Meaning): readonly Meaning[] => {
  if (meaning.mode === 'is') return meaning.names ? [{ ...meaning, mode: 'no' }] : [];
  return meaning.mode === 'hint' ? [] : [{ ...meaning, mode: 'ask' }];
};

/** The questions of an observation that its answer says nothing about. */
const leftOpen = (own: Placement, answer: Placement, { context }: Look): Placement => ({
  ...own,
  meanings: asks(own).filter(
    ({ concept: asked }) =>
      !answer.meanings.some(
        ({ concept }) => isAtOrBelow(context.lexicon, concept, asked) || isAtOrBelow(context.lexicon, asked, concept),
      ),
  ),
});

const hasValue = (at: Element): boolean => VALUES.some((type) => at.has(`value${type}`)) || at.has('dataAbsentReason');

/** The code of the observation is itself the finding: only a plain true or false beside it says whether it is so. */
const readFinding = (at: Element, code: Codeable, own: Placement, look: Look): Found => {
  const so = at.flag('valueBoolean');
  const meanings = so === false ? own.meanings.flatMap(deny) : own.meanings;
  if (so !== undefined) return speak({ ...own, meanings }, saidOf(code), look.final, look);
  const facts = speak(own, saidOf(code), false, look);
  if (!hasValue(at)) return merge([facts, readValues(own, code, look)]);
  return merge([facts, unread(listed(look.context.where, code, WHY.coded, false, look.on))]);
};

/** Reads an Observation or one of its components. */
const readOne = (at: Element, look: Look): Found => {
  const { on, final, context } = look;
  const code = readCodeable(at.child('code'));
  const kind = measurementOf(code, context.lexicon);
  const value = readCodeable(at.child('valueCodeableConcept'));
  const own = placeCodes(code, context.lexicon, 'any');
  const ignored = kind === undefined && own.placed && own.meanings.length === 0 && own.values.length === 0;
  if (ignored) return NOTHING;
  const answer = placeCodes(value, context.lexicon, 'any');
  if (answer.meanings.length + answer.values.length > 0)
    return merge([
      readAnswer(code, value, answer, look),
      speak(leftOpen(own, answer, look), saidOf(code), false, look),
    ]);
  if (kind !== undefined && !final) return preliminary(kind.measurement, code, look.measuredOn, context);
  if (kind !== undefined) return readQuantity(at, kind, code, look.measuredOn, context);
  if (answer.placed && asks(own).length === 0) return NOTHING;
  if (own.placed) return readFinding(at, code, own, look);
  return unread(listed(context.where, code, WHY.observation, false, on));
};

const dayOf = (at: Element): string | undefined => at.date('effectiveDateTime') ?? at.date('effectiveInstant');

const firstDayOf = (at: Element): string | undefined => {
  const period = at.child('effectivePeriod');
  return dayOf(at) ?? period?.date('start') ?? period?.date('end');
};

/** Reads an Observation and its components: numbers as results, codes as facts, both on the day they are about. */
export const readObservation = (at: Element, context: Context): Found => {
  const status = at.text('status') ?? '';
  if (NEVER.includes(status)) return NOTHING;
  const measuredOn = dayOf(at) ?? dayOfPeriod(at.child('effectivePeriod'));
  const look: Look = { on: firstDayOf(at), measuredOn, final: FINAL.includes(status), context };
  const components = at.list('component');
  const asked = asks(placeCodes(readCodeable(at.child('code')), context.lexicon, 'any'));
  const alone = components.length === 0 || hasValue(at) || asked.length > 0;
  return merge([...(alone ? [at] : []), ...components].map((one) => readOne(one, look)));
};
