import type { Answer } from '../answer.ts';
import type { Seen } from '../evidence.ts';
import { conceptOf, isAtOrAbove } from '../hierarchy.ts';
import type { Concept, Knowledge } from '../knowledge.ts';
import { joinOr, NO, type Setting, type Tested } from './tested.ts';

const allergens = (knowledge: Knowledge): readonly Concept[] =>
  Object.values(knowledge.concepts).filter(({ category }) => category === 'allergies');

/** The allergies above all others: an allergy of which nobody said to what. */
const roots = (knowledge: Knowledge): readonly string[] =>
  allergens(knowledge)
    .filter(({ parents }) => parents.length === 0)
    .map(({ id }) => id);

/** Ask about allergies at all before asking about one of them. */
const toAsk = (setting: Setting, id: string): readonly string[] => {
  const open = roots(setting.record.knowledge).filter((root) => {
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
});

/** An allergy to the allergen, to anything below it, or to anything above it. */
const testAllergen = (setting: Setting, id: string): Tested => {
  const { answer, evidence } = setting.resolve(id);
  const broader = answer === 'unknown' ? evidence.filter((seen) => seen.evidence.kind === 'broader-yes') : [];
  return broader.length > 0 ? tested(setting, id, 'yes', broader) : tested(setting, id, answer, evidence);
};

/** An allergy to a sibling below a parent whose children cross-react. */
const testSiblings = (setting: Setting, id: string): Tested => {
  const { knowledge } = setting.record;
  const parents = conceptOf(knowledge, id).parents.filter((parent) => conceptOf(knowledge, parent).crossReacts);
  const parts = parents.map((parent) => {
    const { answer, evidence } = setting.resolve(parent);
    const siblings = evidence.filter(({ evidence: { path, concept } }) => concept !== parent && !path.includes(id));
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

/** The mixture is not stated: allergies of which a mixture may hold the allergen, or of which nobody said to what. */
const testUnstated = (setting: Setting): Tested => {
  const { knowledge } = setting.record;
  const carried = Object.values(knowledge.components).flatMap((component) => component.allergens);
  const ids = allergens(knowledge)
    .filter(
      ({ id, inMixtures, parents }) =>
        parents.length > 0 &&
        (inMixtures || carried.some((one) => isAtOrAbove(knowledge, id, one) || isAtOrAbove(knowledge, one, id))),
    )
    .map(({ id }) => id);
  const parts = ids.map((id) => {
    const { answer, evidence } = setting.resolve(id);
    return tested(setting, id, answer, evidence);
  });
  const unsaid = roots(knowledge).map((id) => {
    const { answer, evidence } = setting.resolve(id);
    const itself = evidence.filter((seen) => seen.evidence.concept === id);
    return answer === 'yes'
      ? tested(setting, id, itself.length > 0 ? 'yes' : 'no', itself)
      : tested(setting, id, answer, evidence);
  });
  return joinOr([...parts, ...unsaid]);
};

/** An allergy in its relation to the planned mixture (DESIGN, "Components and allergies"). */
export const testComponent = (setting: Setting, relation: 'met' | 'cross-reacting' | 'unstated'): Tested => {
  const { components } = setting.planned;
  if (components === undefined) return relation === 'unstated' ? testUnstated(setting) : NO;
  if (relation === 'unstated') return NO;
  return testStated(setting, components, relation === 'met' ? testAllergen : testSiblings);
};
