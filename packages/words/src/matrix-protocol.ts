import type { Column, Knowledge, Rule, Ruling, StricterNote } from '@primum/engine';
import { typesOf } from './explain/types.ts';
import { type Block, type Detail, type Entry, entries, entry, section } from './layout/block.ts';
import { outcomeWords } from './outcome.ts';
import { offWords, stricterWords } from './page/protocol.ts';
import type { Voice } from './voice.ts';

/** A ruling that a protocol set: what it is now, and why. */
export interface SetCell {
  readonly disposition: Ruling['disposition'];
  readonly origin: Ruling['origin'];
  readonly off: (NonNullable<Ruling['off']> & { readonly from: Ruling['disposition'] }) | null;
  readonly stricter: StricterNote | null;
}

const OFF = '×';
const STRICTER = '!';

/**
 * A column as it works: one that was switched off is a precaution.
 * @example inEffect({ kind: 'not-addressed' }).kind // 'not-addressed'
 */
export const inEffect = <C extends Column>(column: C): C =>
  column.kind === 'ruling' && column.off !== null
    ? { ...column, disposition: 'precautions', until: null, while: null }
    : column;

/** What a protocol set in a ruling; null where it set nothing. */
export const setCell = (ruling: Ruling): SetCell | null => {
  const { disposition, origin, off, stricter = null } = ruling;
  if (off === null && stricter === null) return null;
  return {
    disposition: inEffect(ruling).disposition,
    origin,
    off: off === null ? null : { ...off, from: disposition },
    stricter,
  };
};

/** The mark behind the sign of a ruling that a protocol set. */
export const protocolSign = ({ off, stricter }: Ruling): string =>
  (off === null ? '' : OFF) + (stricter === undefined ? '' : STRICTER);

/** The same in words. */
export const protocolMark = ({ off, stricter }: Ruling, voice: Voice): string =>
  (off === null ? '' : `, ${voice.say('words.matrix.off')}`) +
  (stricter === undefined ? '' : `, ${voice.say('words.matrix.stricter')}`);

/** What the marks mean. */
export const protocolLegend = (voice: Voice): readonly string[] => [
  `${OFF} ${voice.say('words.matrix.off')}`,
  `${STRICTER} ${voice.say('words.matrix.stricter')}`,
];

const detailsOf = (label: string, column: Column, voice: Voice): readonly Detail[] => {
  if (column.kind !== 'ruling') return [];
  const says = outcomeWords(column.disposition, voice);
  return [
    ...(column.off === null ? [] : [{ label, text: `${says}; ${offWords(column.off, voice)}` }]),
    ...(column.stricter === undefined ? [] : [{ label, text: `${says}; ${stricterWords(column.stricter, voice)}` }]),
  ];
};

const settingsOf = ({ id, columns }: Rule, voice: Voice): readonly Entry[] => {
  const details = Object.entries(columns).flatMap(([procedure, column]) => {
    const name = voice.name('procedures', procedure);
    const types = typesOf(column).flatMap(([type, one]) =>
      detailsOf(`${name}, ${voice.type(procedure, type)}`, one, voice),
    );
    const own = detailsOf(name, column, voice);
    const alike = own.length > 0 && types.every(({ text }) => text === own[0]?.text);
    return alike ? own : [...own, ...types];
  });
  return details.length === 0 ? [] : [entry(voice.rule(id), null, details)];
};

/** Every setting of a protocol with its reason, rule by rule. */
export const protocolBlocks = ({ rules }: Pick<Knowledge, 'rules'>, voice: Voice): readonly Block[] =>
  section(voice.say('words.matrix.protocol'), entries(rules.flatMap((rule) => settingsOf(rule, voice))));
