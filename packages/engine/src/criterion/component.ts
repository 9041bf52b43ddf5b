import type { Answer } from '../answer.ts';
import type { Seen } from '../evidence.ts';
import { conceptOf } from '../hierarchy.ts';
import { joinOr, MOOT, NO, type Setting, type Tested } from './tested.ts';

/** Ask about allergies at all before asking about one of them. */
const toAsk = (setting: Setting, id: string): readonly string[] => {
  const open = setting.record.hierarchy.anyAllergy.filter((root) => {
    const { answer, evidence } = setting.resolve(root);
    return answer === 'unknown' && evidence.length === 0;
  });
  return open.length > 0 ? open : [id];
};

const tested = (setting: Setting, id: string, answer: Answer, evidence: readonly Seen[]): Tested => ({
  answer,
  evidence,
  asks: answer === 'unknown' ? toAsk(setting, id) : [],
  components: [],
  moot: false,
});

/** An allergy to the allergen, to anything below it, or to anything above it. */
const testAllergen = (setting: Setting, id: string): Tested => {
  const { answer, evidence } = setting.resolve(id);
  const broader = answer === 'unknown' ? evidence.filter((seen) => seen.evidence.kind === 'broader-yes') : [];
  return broader.length > 0 ? tested(setting, id, 'yes', broader) : tested(setting, id, answer, evidence);
};

/** An allergy to a sibling below a parent whose children cross-react, or to the parent where this one itself is denied. */
const testSiblings = (setting: Setting, id: string): Tested => {
  const { knowledge } = setting.record;
  const parents = conceptOf(knowledge, id).parents.filter((parent) => conceptOf(knowledge, parent).crossReacts);
  const parts = parents.map((parent) => {
    const { answer, evidence } = setting.resolve(parent);
    const denied = setting.resolve(id).answer === 'no';
    const siblings = evidence.filter(
      ({ evidence: { path, concept } }) => (concept !== parent || denied) && !path.includes(id),
    );
    return answer === 'yes' && siblings.length === 0
      ? NO
      : tested(setting, parent, answer, answer === 'yes' ? siblings : evidence);
  });
  return joinOr(parts);
};

/** The mixture is stated: each component against its allergens, or against what cross-reacts with them. */
const testStated = (setting: Setting, components: readonly string[], one: typeof testAllergen): Tested => {
  const parts = components.map((component) => {
    const ids = setting.record.knowledge.components[component]?.allergens ?? [];
    const each = joinOr(ids.map((id) => one(setting, id)));
    return { ...each, components: each.answer === 'yes' ? [component] : [] };
  });
  return joinOr(parts);
};

/**
 * The mixture is not stated: an allergy of which a mixture may hold the allergen, or one said of a group above such an allergen
 * and of nothing nearer. Each class is asked about as a whole.
 */
const testUnstated = (setting: Setting): Tested => {
  const { knowledge, hierarchy } = setting.record;
  const mixable = (id: string): boolean => conceptOf(knowledge, id).inMixtures;
  const all = hierarchy.allergies.map(({ id }) => id);
  const carried = Object.values(knowledge.components).flatMap((component) => component.allergens);
  const classes = all.filter((id) => mixable(id) && !conceptOf(knowledge, id).parents.some(mixable));
  const outside = [...new Set(carried)].filter((id) => !mixable(id));
  const within = [...classes, ...outside];
  const over = new Set(within.flatMap((id) => [...hierarchy.above(id)]));
  const above = all.filter((id) => over.has(id) && !within.includes(id));
  const whole = within.map((id) => {
    const { answer, evidence } = setting.resolve(id);
    return tested(setting, id, answer, evidence);
  });
  const itself = above.map((id) => {
    const { answer, evidence } = setting.resolve(id);
    const said = evidence.filter((seen) => seen.evidence.concept === id);
    return answer === 'yes' && said.length > 0 ? tested(setting, id, 'yes', said) : NO;
  });
  return joinOr([...whole, ...itself]);
};

/** An allergy to what the procedure itself may bring, or to what cross-reacts with it. */
const testPossible = (setting: Setting, possible: readonly string[]): Tested =>
  possible.length === 0
    ? MOOT
    : joinOr([testAllergen, testSiblings].map((one) => ({ ...testStated(setting, possible, one), components: [] })));

/** An allergy in its relation to the planned mixture (DESIGN, "Components and allergies"). */
export const testComponent = (setting: Setting, relation: 'met' | 'cross-reacting' | 'unstated'): Tested => {
  const { planned, materials } = setting;
  const { components } = planned;
  if (relation !== 'unstated')
    return components === undefined
      ? MOOT
      : testStated(setting, components, relation === 'met' ? testAllergen : testSiblings);
  if (materials === null) return components === undefined ? testUnstated(setting) : MOOT;
  const unnamed = materials.besides.filter((id) => components?.includes(id) !== true);
  return testPossible(setting, components === undefined ? [...materials.possible, ...unnamed] : unnamed);
};
