import { CATEGORIES, type Knowledge } from '@primum/engine';
import { badDate, type Piece, type Reader } from './clause.ts';
import { partsOf } from './tokens.ts';

const words = (tokens: Parameters<Reader>[0]): readonly string[] => tokens.map((token) => token.word);

/** `complete CATEGORY, ...` or `complete all` */
export const readComplete: Reader = (tokens) => {
  const [, ...named] = words(tokens);
  if (named.join(' ') === 'all') return { complete: CATEGORIES };
  const known = CATEGORIES.filter((category) => named.includes(category));
  const lost = named.find((one) => !known.some((category) => category === one));
  if (lost !== undefined) return `\`${lost}\` is no category`;
  return known.length === 0 ? 'no category is named' : { complete: known };
};

/** `measured KIND VALUE UNIT on D` */
export const readMeasured: Reader = (tokens, knowledge) => {
  const { first, parts } = partsOf(tokens, ['on']);
  const [, kind = '', value = '', unit = '', ...rest] = first;
  const on = parts.on?.join(' ') ?? '';
  if (!knowledge.measurements.some((one) => one.id === kind && one.of === null))
    return `\`${kind}\` is no kind of result`;
  if (!Number.isFinite(Number.parseFloat(value)) || Number.isNaN(Number(value))) return `\`${value}\` is no number`;
  if (unit === '' || rest.length > 0) return `write \`measured ${kind} VALUE UNIT on DATE\``;
  return badDate([on]) ?? { measurements: [{ kind, value: Number(value), unit, on }] };
};

const SEXES = ['male', 'female', 'other', 'unknown'] as const;

/** `sex male` */
export const readSex: Reader = (tokens) => {
  const sex = SEXES.find((one) => one === tokens[1]?.word);
  return sex === undefined || tokens.length > 2 ? `write \`sex\` and one of ${SEXES.join(', ')}` : { sex };
};

/** `born D` */
export const readBorn: Reader = (tokens) =>
  badDate([words(tokens).slice(1).join(' ')]) ?? { birthDate: tokens[1]?.word ?? '' };

/** `planned COMPONENT, ...` or `planned nothing` (a stated, empty mixture) */
export const readPlanned: Reader = (tokens, knowledge) => {
  const [, ...components] = words(tokens);
  if (components.join(' ') === 'nothing') return { planned: { components: [] } };
  const lost = components.find((one) => !Object.hasOwn(knowledge.components, one));
  if (lost !== undefined) return `\`${lost}\` is no component`;
  return components.length === 0 ? 'no component is named' : { planned: { components } };
};

/** `treated AREA` */
export const readTreated: Reader = (tokens, knowledge) => {
  const [, area = '', ...rest] = words(tokens);
  if (rest.length > 0 || !Object.hasOwn(knowledge.areas, area)) return `\`${[area, ...rest].join(' ')}\` is no area`;
  return { planned: { area } };
};

/** `type TYPE`, of the procedures of the table that have it. */
export const readType: Reader = (tokens, knowledge, row) => {
  const [, type = '', ...rest] = words(tokens);
  const known = knowledge.procedures.some(({ id, types }) => Object.hasOwn(row.expected, id) && types.includes(type));
  return rest.length > 0 || !known
    ? `\`${[type, ...rest].join(' ')}\` is no type of a procedure here`
    : { planned: { type } };
};

const lostIn = (
  knowledge: Knowledge,
  rule: string,
  concepts: readonly string[],
  roles: readonly string[],
): string | null => {
  const concept = concepts.find((one) => !Object.hasOwn(knowledge.concepts, one));
  const role = roles.find((one) => !knowledge.roles.includes(one));
  if (!knowledge.rules.some((one) => one.id === rule)) return `\`${rule}\` is no rule`;
  if (concept !== undefined) return `\`${concept}\` is no concept`;
  return role === undefined ? null : `\`${role}\` is no role`;
};

/** `cleared RULE for CONCEPT, ... by ROLE [after ROLE] on D [until D]`; `refused` the same. */
export const readClearance: Reader = (tokens, knowledge): Piece | string => {
  const { first, parts } = partsOf(tokens, ['for', 'by', 'after', 'on', 'until']);
  const [decision, rule = '', ...rest] = first;
  const { for: concepts = [], by = [], after = [], on = [], until = [] } = parts;
  if (rest.length > 0 || concepts.length === 0 || by.length !== 1 || on.length !== 1)
    return 'write `cleared RULE for CONCEPT, ... by ROLE [after ROLE] on DATE [until DATE]`';
  const wrong = lostIn(knowledge, rule, concepts, [...by, ...after]) ?? badDate([on[0], until[0]]);
  if (wrong !== null) return wrong;
  const clearance = {
    rule,
    concepts,
    by: by.join(''),
    ...(after[0] === undefined ? {} : { after: after[0] }),
    decision: decision === 'refused' ? ('refused' as const) : ('cleared' as const),
    on: on.join(''),
    ...(until[0] === undefined ? {} : { until: until[0] }),
  };
  return { clearances: [clearance] };
};

/** `not understood "..." [on D]` */
export const readNotUnderstood: Reader = (tokens) => {
  const [, second, text, on, date, more] = tokens;
  const dated = on !== undefined;
  if (second?.word !== 'understood' || text?.quoted !== true || more !== undefined)
    return 'write `not understood "..."`';
  if (dated && on.word !== 'on') return `\`${on.word}\` is not understood`;
  const bad = dated ? badDate([date?.word ?? '']) : null;
  return bad ?? { notUnderstood: [{ text: text.word, ...(date === undefined ? {} : { on: date.word }) }] };
};
