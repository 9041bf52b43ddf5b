import { type Codeable, readCodeable, saidOf } from './codeable.ts';
import { type Meaning, measurementOf, type Placement, placeCodes } from './codes.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { type Context, claim, type Found, merge, NOTHING, unread } from './found.ts';
import { listed } from './listed.ts';
import { preliminary, readQuantity, valuesFound } from './results.ts';
import { WHY } from './why.ts';

const FINAL = ['final', 'amended', 'corrected'];
const NEVER = ['registered', 'cancelled', 'entered-in-error', 'unknown'];

/** An Observation with the day and the standing of the whole: its components have none of their own. */
interface Look {
  readonly on: string | undefined;
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
const readValues = ({ values }: Placement, code: Codeable, { on, final, context }: Look): Found => {
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

const hasValue = (at: Element): boolean => VALUES.some((type) => at.has(`value${type}`)) || at.has('dataAbsentReason');

/** The code of the observation is itself the finding: only a plain true or false beside it says whether it is so. */
const readFinding = (at: Element, code: Codeable, own: Placement, look: Look): Found => {
  const so = at.flag('valueBoolean');
  const denied = own.meanings.filter(({ mode }) => mode === 'is').map((one) => ({ ...one, mode: 'no' as const }));
  if (so !== undefined) return speak({ ...own, meanings: so ? own.meanings : denied }, saidOf(code), look.final, look);
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
  if (answer.meanings.length + answer.values.length > 0) return readAnswer(code, value, answer, look);
  if (kind !== undefined && !final) return preliminary(kind.measurement, code, on, context);
  if (kind !== undefined) return readQuantity(at, kind, code, on, context);
  if (answer.placed) return NOTHING;
  if (own.placed) return readFinding(at, code, own, look);
  return unread(listed(context.where, code, WHY.observation, false, on));
};

const dayOf = (at: Element): string | undefined => {
  const period = at.child('effectivePeriod');
  return at.date('effectiveDateTime') ?? at.date('effectiveInstant') ?? period?.date('start') ?? period?.date('end');
};

/** Reads an Observation and its components: numbers as results, codes as facts, both on the day they are about. */
export const readObservation = (at: Element, context: Context): Found => {
  const status = at.text('status') ?? '';
  if (NEVER.includes(status)) return NOTHING;
  const look: Look = { on: dayOf(at), final: FINAL.includes(status), context };
  const components = at.list('component');
  const alone = components.length === 0 || hasValue(at);
  return merge([...(alone ? [at] : []), ...components].map((one) => readOne(one, look)));
};
