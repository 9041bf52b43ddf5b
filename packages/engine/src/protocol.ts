import type { Adopted, Column, Concept, Knowledge, Rule } from './knowledge.ts';
import { objectionToOff, switchedOff } from './protocol/off.ts';
import type { MadeStricter, Objection, Protocol, SwitchedOff } from './protocol/settings.ts';
import { madeStricter, objectionToStricter } from './protocol/stricter.ts';

const WHY_NOT: Readonly<Record<Objection, string>> = {
  silent: 'says nothing there that could be switched off',
  source: 'comes from a source document and stays on',
  backed: 'stands over the ruling of a source document and stays on',
  covers: 'speaks for another rule there and stays on',
  covered: 'is said by another rule there; make that one stricter',
  'not-stricter': 'may only become stricter',
  'no-end': 'is to be deferred, but nothing says until when',
  'no-clearance': 'is to need clearance, but nothing says whose',
};

const ruleOf = (knowledge: Knowledge, { rule, procedure }: SwitchedOff): Rule => {
  const found = knowledge.rules.find(({ id }) => id === rule);
  if (found !== undefined && knowledge.procedures.some(({ id }) => id === procedure)) return found;
  throw new RangeError(`the protocol names "${rule}" for "${procedure}", which this knowledge does not have`);
};

const requireOnce = (settings: readonly SwitchedOff[]): void => {
  const keys = settings.map(({ rule, procedure }) => `${rule} ${procedure}`);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new RangeError(`the protocol has two settings for "${twice}"; keep one`);
};

const requireAllowed = (setting: SwitchedOff, objection: Objection | null): void => {
  const { rule, procedure, reason, author } = setting;
  if (objection !== null) throw new RangeError(`"${rule}" for "${procedure}" ${WHY_NOT[objection]}`);
  if (reason.trim() === '' || author.trim() === '')
    throw new RangeError(`the protocol sets "${rule}" for "${procedure}" without a reason or an author`);
};

const columnOf = (rule: Rule, procedure: string): Column => rule.columns[procedure] ?? { kind: 'not-addressed' };

const isStricter = (setting: SwitchedOff | MadeStricter): setting is MadeStricter => 'disposition' in setting;

const changed = (knowledge: Knowledge, rule: Rule, setting: SwitchedOff | MadeStricter): Column => {
  const column = columnOf(rule, setting.procedure);
  if (isStricter(setting)) {
    requireAllowed(setting, objectionToStricter(column, setting));
    return madeStricter(column, setting);
  }
  requireAllowed(setting, objectionToOff(knowledge, rule, setting.procedure));
  return switchedOff(column, { reason: setting.reason, author: setting.author });
};

const shorter = (knowledge: Knowledge, id: string, shelfLife: number): Concept => {
  const concept = Object.hasOwn(knowledge.concepts, id) ? knowledge.concepts[id] : undefined;
  if (concept === undefined) throw new RangeError(`the protocol names "${id}", which is no concept of this knowledge`);
  if (!Number.isInteger(shelfLife) || shelfLife < 0 || shelfLife > concept.shelfLife)
    throw new RangeError(`the protocol may shorten the shelf life of a concept, not lengthen "${id}"`);
  return { ...concept, shelfLife };
};

const requireFits = (knowledge: Knowledge, protocol: Protocol): void => {
  if (knowledge.protocol !== undefined) throw new RangeError('this knowledge is under a protocol already');
  if (protocol.knowledge !== knowledge.version)
    throw new RangeError(`the protocol is for knowledge ${protocol.knowledge}, and this is ${knowledge.version}`);
};

/**
 * The knowledge as a clinic has adopted it. Rules can become stricter; extensions can be switched off, and then stay
 * precautions that name why and by whom; a `no` can hold for fewer days. Its version and hash stay those of the knowledge.
 * @throws RangeError when a setting would make anything else milder, or names what the knowledge does not have.
 * @example screen(withProtocol(knowledge, protocol), chart, { on: '2026-11-21' }).knowledge.protocol?.clinic
 */
export const withProtocol = <K extends Knowledge>(knowledge: K, protocol: Protocol): K => {
  requireFits(knowledge, protocol);
  const settings = [...protocol.off, ...protocol.stricter];
  requireOnce(settings);
  const changes = settings.map((setting) => {
    const rule = ruleOf(knowledge, setting);
    return { rule, procedure: setting.procedure, column: changed(knowledge, rule, setting) };
  });
  const rules = knowledge.rules.map((rule) => {
    const own = changes.filter((change) => change.rule === rule);
    const columns = own.map(({ procedure, column }) => [procedure, column] as const);
    return { ...rule, columns: { ...rule.columns, ...Object.fromEntries(columns) } };
  });
  const lives = Object.entries(protocol.shelfLives).map(([id, days]) => [id, shorter(knowledge, id, days)] as const);
  const { clinic, adopted, sha256 } = protocol;
  const under: Adopted = { clinic, adopted, sha256 };
  return { ...knowledge, rules, concepts: { ...knowledge.concepts, ...Object.fromEntries(lives) }, protocol: under };
};
