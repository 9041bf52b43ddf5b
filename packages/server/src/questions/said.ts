import type { IntakeTopic, Replied } from '@primum/words';
import { ASKING, type Lang } from './words.ts';

/** What somebody answered to a topic, with what they wrote themself. */
export interface Reply extends Replied {
  readonly other?: string;
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

/** An answer in words. */
export const replyWords = (topic: IntakeTopic, reply: Reply | undefined, lang: Lang): readonly string[] => {
  const words = ASKING[lang];
  if (reply === undefined || reply.answer !== 'yes') return [reply?.answer === 'no' ? words.no : words.unsure];
  const picked = topic.options.flatMap(({ concept, text }) => {
    const pick = reply.picked?.[concept];
    if (pick === undefined) return [];
    const said = pick.answer === 'yes' ? '' : `: ${pick.answer === 'no' ? words.no : words.unsure}`;
    return [`${text}${said}${pick.last === undefined ? '' : ` (${words.last(dayWords(pick.last, lang))})`}`];
  });
  const rest = [
    ...(reply.other === undefined ? [] : [reply.other]),
    ...(reply.unsure === true ? [words.notSureRest] : []),
  ];
  return [...picked, ...rest];
};
