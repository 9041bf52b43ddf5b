import { type IntakeTopic, isCovered, type Named, type Picked, type Replied } from '@primum/words';
import { ASKING, type AskingWords, type Lang } from './words.ts';

/** What somebody answered to a topic, with what they wrote themself, and how far they have come in it. */
export interface Reply extends Replied {
  readonly other?: string;
  /** Whether the list of names is complete. */
  readonly listed?: boolean;
  /** Whether somebody who is not sure wants to be asked. */
  readonly askMe?: boolean;
}

/** A date, whole or partial, as the language writes it. */
export const dayWords = (iso: string, lang: Lang): string => {
  const whole = iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso;
  const style =
    iso.length === 4
      ? ({ year: 'numeric' } as const)
      : iso.length === 7
        ? ({ month: 'long', year: 'numeric' } as const)
        : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(ASKING[lang].locale, { ...style, timeZone: 'UTC' }).format(
    new Date(`${whole}T00:00:00Z`),
  );
};

/** When something was last, in brackets behind it; nothing where nobody said so. */
export const whenWords = ({ last, when }: Omit<Picked, 'answer'>, lang: Lang): string => {
  const words: AskingWords = ASKING[lang];
  if (last !== undefined) return ` (${words.last(dayWords(last, lang))})`;
  if (when === undefined) return '';
  return ` (${when === 'still' ? words.stillTaken : words.lastUnsure})`;
};

/** Something that was named, in words. */
export const namedWords = (named: Named, lang: Lang): string => `${named.name}${whenWords(named, lang)}`;

/** An answer in words. */
export const replyWords = (topic: IntakeTopic, reply: Reply | undefined, lang: Lang): readonly string[] => {
  const words = ASKING[lang];
  if (reply === undefined || reply.answer !== 'yes') return [reply?.answer === 'no' ? words.no : words.unsure];
  const { named = [] } = reply;
  const picked = topic.options.flatMap((option) => {
    const pick = reply.picked?.[option.concept];
    if (pick === undefined || isCovered(option, reply)) return [];
    const said = pick.answer === 'yes' ? '' : `: ${pick.answer === 'no' ? words.no : words.unsure}`;
    return [`${option.text}${said}${whenWords(pick, lang)}`];
  });
  const rest = [
    ...(reply.other === undefined ? [] : [reply.other]),
    ...(reply.none === true && reply.other === undefined ? [named.length > 0 ? words.nothingElse : words.none] : []),
    ...(reply.unsure === true ? [words.notSureRest] : []),
  ];
  return [...named.map((one) => namedWords(one, lang)), ...picked, ...rest];
};
