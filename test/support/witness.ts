import type { Chart, Criterion, Fact, Knowledge, Planned } from '@primum/engine';

export const DAY = '2026-11-21';
const YESTERDAY = '2026-11-20';
/** Young enough for every age that a concept may tell. */
const BORN = '2026-01-01';

/** What a chart must hold for a criterion to be a yes. */
interface Part {
  readonly facts: readonly Fact[];
  readonly birthDate?: string;
  readonly components?: readonly string[];
}

const saying = (concept: string, more: Partial<Fact> = {}): Part => ({
  facts: [{ concept, answer: 'yes', on: YESTERDAY, ...more }],
});
const ended = (concept: string): Part => saying(concept, { last: YESTERDAY });

const both = (one: Part, other: Part): Part => ({
  ...one,
  ...other,
  facts: [...one.facts, ...other.facts],
  ...(one.components === undefined || other.components === undefined
    ? {}
    : { components: [...one.components, ...other.components] }),
});

const everyWay = (lists: readonly (readonly Part[])[]): readonly Part[] =>
  lists.reduce<readonly Part[]>(
    (sofar, list) => sofar.flatMap((one) => list.map((next) => both(one, next))),
    [{ facts: [] }],
  );

/** An allergen beside another one with which it cross-reacts. */
const siblingsOf = ({ concepts }: Knowledge, allergen: string): readonly string[] =>
  (concepts[allergen]?.parents ?? [])
    .filter((parent) => concepts[parent]?.crossReacts === true)
    .flatMap((parent) => Object.values(concepts).filter(({ parents }) => parents.includes(parent)))
    .map(({ id }) => id)
    .filter((id) => id !== allergen);

const withAllergy = (
  knowledge: Knowledge,
  relation: 'met' | 'cross-reacting' | 'unstated',
  procedure: string,
): readonly Part[] => {
  const carried = Object.values(knowledge.components).flatMap(({ id, allergens }) =>
    allergens.map((allergen) => ({ id, allergen })),
  );
  const materials = knowledge.procedures.find(({ id }) => id === procedure)?.materials ?? null;
  const possible = materials === null ? undefined : [...materials.possible, ...materials.besides];
  if (relation === 'unstated')
    return carried
      .filter(({ id }) => possible === undefined || possible.includes(id))
      .map(({ allergen }) => saying(allergen));
  return carried.flatMap(({ id, allergen }) => {
    const meant = relation === 'met' ? [allergen] : siblingsOf(knowledge, allergen);
    return meant.map((one) => ({ ...saying(one), components: [id] }));
  });
};

/** Ways in which a criterion can be a no, as far as facts are needed for it. */
const denying = (criterion: Criterion): Part => ({
  facts: 'concept' in criterion ? [{ concept: criterion.concept, answer: 'no', on: DAY }] : [],
});

/** Ways in which a criterion can be a yes for a procedure, made from nothing but the criterion and the hierarchy. */
const partsOf = (knowledge: Knowledge, criterion: Criterion, procedure: string): readonly Part[] => {
  const again = (one: Criterion) => partsOf(knowledge, one, procedure);
  if ('concept' in criterion)
    return knowledge.concepts[criterion.concept]?.age == null
      ? [saying(criterion.concept)]
      : [{ facts: [], birthDate: BORN }];
  if ('recent' in criterion) return [saying(criterion.recent), ended(criterion.recent)];
  if ('ended' in criterion) return [ended(criterion.ended)];
  if ('component' in criterion) return withAllergy(knowledge, criterion.component, procedure);
  if ('planned' in criterion)
    return Object.values(knowledge.components)
      .filter(({ kind }) => kind === criterion.planned)
      .map(({ id }) => ({ facts: [], components: [id] }));
  if ('not' in criterion) return [denying(criterion.not)];
  return 'and' in criterion ? everyWay(criterion.and.map(again)) : criterion.or.flatMap(again);
};

/**
 * Charts that make a criterion a yes for a procedure of a type, if anything can; made without looking at any case table.
 * @example witnessesOf(knowledge, { concept: 'rain' }, 'picnic', null)[0]?.facts[0]?.answer // 'yes'
 */
export const witnessesOf = (
  knowledge: Knowledge,
  criterion: Criterion,
  procedure: string,
  type: string | null,
): readonly Chart[] =>
  partsOf(knowledge, criterion, procedure).map(({ facts, birthDate, components }) => {
    const plan: Planned = { ...(components === undefined ? {} : { components }), ...(type === null ? {} : { type }) };
    return {
      patient: { id: 'witness', ...(birthDate === undefined ? {} : { birthDate }) },
      facts,
      planned: { [procedure]: plan },
    };
  });
