/**
 * How many letters must be changed, added, dropped or swapped with a neighbour to turn one word into the other.
 * @example distance('gren', 'green') // 1
 */
export const distance = (left: string, right: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = above;
    above = row;
  }
  return above[right.length] ?? 0;
};

/**
 * The known word that was probably meant, or null when none is near enough to guess.
 * @example nearest('gren', ['blue', 'green']) // 'green'
 */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const meant = word
    .slice(0, 80)
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_]+/g, '-');
  const limit = Math.max(1, Math.floor(meant.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const steps = distance(meant, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
};

/**
 * What to do about an unknown word: the guess, or the whole list where it is short, or where to look.
 * @example didYouMean('jes', ['yes', 'no']) // 'did you mean `yes`?'
 */
export const didYouMean = (word: string, known: readonly string[], elsewhere: string): string => {
  const guess = nearest(word, known);
  if (guess !== null) return `did you mean \`${guess}\`?`;
  if (known.length > 0 && known.length <= 12) return `use one of ${known.map((one) => `\`${one}\``).join(', ')}.`;
  return elsewhere;
};
