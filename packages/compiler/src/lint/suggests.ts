import { conceptPlace } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

/** A medicine may suggest a disease; it suggests something that exists. */
export const suggests: Lint = {
  name: 'suggests',
  description: 'What a medicine suggests exists, and the suggestion stands on a medicine.',
  check: ({ artifact: { concepts }, files }) =>
    files.concepts.flatMap((doc) =>
      Object.entries(doc.value).flatMap(([id, raw]) => {
        const targets = raw?.suggests ?? [];
        const place = conceptPlace(files, id, 'suggests');
        const lost = targets
          .filter((target) => !Object.hasOwn(concepts, target))
          .map((target) => problemAt(place, `\`${target}\` is no concept`, 'define it or name another'));
        const strange = targets.length > 0 && concepts[id]?.lasts !== 'use';
        return strange
          ? [
              ...lost,
              problemAt(
                place,
                `\`${id}\` suggests something and is no use`,
                'write `hint` with codes at the other concept',
              ),
            ]
          : lost;
      }),
    ),
};
