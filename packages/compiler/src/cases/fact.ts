import { type Fact, STATUSES } from '@primum/engine';
import { badDate, type Reader } from './clause.ts';
import { partsOf } from './tokens.ts';

const KEYWORDS = ['since', 'until', 'last', 'on', 'status', 'unconfirmed', 'at', 'said'] as const;
const DATES = ['since', 'until', 'last', 'on'] as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;

const wrongWords = (parts: Readonly<Record<string, readonly string[]>>): string | null => {
  const wrong = Object.entries(parts).find(([key, words]) => words.length !== (key === 'unconfirmed' ? 0 : 1));
  return wrong === undefined ? null : `\`${wrong[0]}\` is followed by ${wrong[1].length} words`;
};

/** `CONCEPT yes|no|unknown [since D] [until D] [last D] [on D] [status S] [unconfirmed] [at AREA] [said "..."]` */
export const readFact: Reader = (tokens, knowledge) => {
  const { first, parts } = partsOf(tokens, KEYWORDS);
  const [concept = '', word = '', ...rest] = first;
  const answer = ANSWERS.find((one) => one === word);
  if (!Object.hasOwn(knowledge.concepts, concept)) return `\`${concept}\` is no concept and begins no other clause`;
  if (answer === undefined) return `after \`${concept}\` stands \`${word}\`, not yes, no or unknown`;
  if (rest.length > 0) return `\`${rest.join(' ')}\` is not understood`;
  const status = STATUSES.find((one) => one === parts.status?.[0]);
  if (parts.status !== undefined && status === undefined) return `\`${parts.status.join(' ')}\` is no status`;
  const wrong = wrongWords(parts) ?? badDate(DATES.map((key) => parts[key]?.[0]));
  if (wrong !== null) return wrong;
  const area = parts.at?.[0];
  if (area !== undefined && !Object.hasOwn(knowledge.areas, area)) return `\`${area}\` is no area`;
  const said = Object.fromEntries(
    [...DATES, 'said' as const].flatMap((key) => (parts[key]?.[0] === undefined ? [] : [[key, parts[key][0]]])),
  );
  const fact: Fact = {
    concept,
    answer,
    ...said,
    ...(status === undefined ? {} : { status }),
    ...(area === undefined ? {} : { area }),
    ...(parts.unconfirmed === undefined ? {} : { unconfirmed: true }),
    matched: 'stated',
  };
  return { facts: [fact] };
};
