import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

/** What is in a mixture, and which allergy it meets. */
export const components: Lint = {
  name: 'components',
  description: 'Allergens of components, and concepts with codes of substances, are allergies.',
  check: ({ artifact: { concepts, components: known }, files }) => {
    const isAllergy = (id: string) => concepts[id]?.category === 'allergies';
    const carried = files.components.flatMap((doc) =>
      Object.entries(doc.value).flatMap(([id, { allergens }]) =>
        allergens
          .filter((allergen) => !isAllergy(allergen))
          .map((allergen) =>
            problemAt(
              doc.at(id),
              `\`${allergen}\` is no concept of the category allergies`,
              'define it or name another',
            ),
          ),
      ),
    );
    const substances = files.concepts.flatMap((doc) =>
      Object.entries(doc.value).flatMap(([id, raw]) => {
        const { names = [], ...codes } = raw?.allergens ?? {};
        if (isAllergy(id) || (names.length === 0 && Object.keys(codes).length === 0)) return [];
        return [
          problemAt(
            doc.at(id, 'allergens'),
            `\`${id}\` has \`allergens\` and is no allergy`,
            'move them to the allergy',
          ),
        ];
      }),
    );
    const brought = files.procedures.flatMap((doc) =>
      [...(doc.value.materials?.besides ?? []), ...(doc.value.materials?.possible ?? [])]
        .filter((id) => !Object.hasOwn(known, id))
        .map((id) => problemAt(doc.at('materials'), `\`${id}\` is no component`, 'define it or name another')),
    );
    return [...carried, ...substances, ...brought];
  },
};
