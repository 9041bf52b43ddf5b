// The grade of Flesch and Kincaid: years of school that a text asks for. Syllables are counted by groups of vowels, with the
// silent endings of English; words that this counts wrong and that patients' questions need stand in SPOKEN.

const SPOKEN: Readonly<Record<string, number>> = {
  acne: 2,
  alopecia: 5,
  anticoagulant: 6,
  anxiety: 4,
  area: 3,
  areas: 3,
  being: 2,
  coagulation: 5,
  deficiency: 5,
  diabetes: 4,
  diary: 3,
  doing: 2,
  evening: 2,
  every: 2,
  friend: 1,
  friends: 1,
  going: 2,
  herpes: 2,
  idea: 3,
  immediate: 4,
  influenza: 4,
  lupus: 2,
  medicine: 3,
  medicines: 3,
  myasthenia: 5,
  myeloma: 4,
  people: 2,
  period: 3,
  periods: 3,
  psoriasis: 4,
  rarely: 2,
  react: 2,
  reaction: 3,
  science: 2,
  somebody: 3,
  someone: 2,
  something: 2,
  sometimes: 2,
  somewhere: 2,
  squamous: 2,
};

/**
 * The syllables of a word, by rule of thumb.
 * @example syllablesOf('antibiotic') // 5
 */
export const syllablesOf = (written: string): number => {
  const word = written.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = Object.hasOwn(SPOKEN, word) ? SPOKEN[word] : undefined;
  if (spoken !== undefined) return spoken;
  const voiced = word
    .replace(/(?<=[aeiouy].*)(?<![td])ed$/, 'd')
    .replace(/(?<=[aeiouy].*[^aeiouylscxzgh])es$/, 's')
    .replace(/(?<=[aeiouy].*)(?<![bcdfgkptz]l)e$/, '')
    .replace(/^y/, '');
  const groups = voiced.match(/[aeiouy]+/g) ?? [''];
  const split =
    voiced.match(
      /[iu]a(?!i)(?!l\b)|io(?!u|n)|eo(?!u|n\b)|[aeiou]ing\b|(?<!q|g)u[ou]|iu|ia(?=l\b)(?<![ct]ia)|ie[tn]/g,
    ) ?? [];
  return Math.max(1, groups.length + split.length);
};

/**
 * The reading grade of a text of one or more sentences.
 * @example gradeOf('The cat sat on the mat.') < 1 // true
 */
export const gradeOf = (text: string): number => {
  const sentences = text.split(/[.!?]+(?=\s|$)/).filter((one) => /[a-z]/i.test(one));
  const words = text.split(/[\s\-–/]+/).filter((one) => /[a-z0-9]/i.test(one));
  const syllables = words.reduce((total, word) => total + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
};
