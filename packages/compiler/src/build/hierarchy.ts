/**
 * A concept and everything above it, itself first.
 * @example aboveOf((id) => ({ drizzle: ['rain'] })[id] ?? [], 'drizzle') // ['drizzle', 'rain']
 */
export const aboveOf = (parents: (id: string) => readonly string[], id: string): readonly string[] => {
  const found = new Set<string>();
  const visit = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const parent of parents(one)) visit(parent);
  };
  visit(id);
  return [...found];
};

/**
 * A concept and everything below it, in the order of `ids`.
 * @example belowOf(['rain', 'drizzle'], (id) => (id === 'drizzle' ? ['rain'] : []), 'rain') // ['rain', 'drizzle']
 */
export const belowOf = (
  ids: readonly string[],
  parents: (id: string) => readonly string[],
  id: string,
): readonly string[] => ids.filter((low) => aboveOf(parents, low).includes(id));
