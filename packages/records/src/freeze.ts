/**
 * Freezes a value and everything in it, and gives it back.
 * @example Object.isFrozen(deepFreeze({ rain: [1] }).rain) // true
 */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const one of Object.values(value)) deepFreeze(one);
  return Object.freeze(value);
};
