import type * as z from 'zod';
import { type Problem, problemAt } from '../problem.ts';
import type { Doc, Path } from './doc.ts';

type Issue = z.core.$ZodIssue;

interface Sentence {
  readonly path: Path;
  readonly what: string;
  readonly remedy: string;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

const list = (values: readonly unknown[]): string => values.map((value) => `\`${String(value)}\``).join(', ');
const named = (path: Path): string => (path.length === 0 ? 'the file' : `\`${path.map(String).join('.')}\``);

const missing = (path: Path, expected: string): Sentence => ({
  path,
  what: `${named(path)} is missing`,
  remedy: `add it: ${expected}`,
});

const wrongType = (issue: Issue & { code: 'invalid_type' }, path: Path): Sentence => {
  const expected = KINDS[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return missing(path, expected);
  const quote = issue.expected === 'string' && typeof issue.input !== 'object' ? '; put quotes round it' : '';
  return { path, what: `${named(path)} is not ${expected}`, remedy: `write ${expected} there${quote}` };
};

const wrongValue = (issue: Issue & { code: 'invalid_value' }, path: Path): Sentence => {
  const values = list(issue.values);
  if (issue.input === undefined) return missing(path, `one of ${values}`);
  return { path, what: `${named(path)} has a value that is not known`, remedy: `write one of ${values}` };
};

/** Of a union, the branch that read the furthest tells most; when none read anything, the union's own words. */
const wrongUnion = (issue: Issue & { code: 'invalid_union' }, path: Path, guide: string): Sentence => {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const near = branches
    .filter((branch) =>
      branch.every((one) => one.path.length > 0 && !(one.code === 'invalid_type' && one.input === undefined)),
    )
    .concat(branches.filter((branch) => branch.length === 1 && branch[0]?.code === 'unrecognized_keys'))[0];
  const first = near?.[0];
  if (first !== undefined) return sentence(first, path, guide);
  return { path, what: `at ${named(path)}: ${issue.message}`, remedy: `see ${guide} for how it is written` };
};

/** Of texts and lists, too small means that there is nothing in them. */
const isEmpty = (issue: Issue & { code: 'too_small' | 'too_big' }): boolean =>
  issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array') && issue.minimum === 1;

const sentence = (issue: Issue, above: Path, guide: string): Sentence => {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, path);
    case 'invalid_union':
      return wrongUnion(issue, path, guide);
    case 'unrecognized_keys':
      return {
        path: [...path, issue.keys[0] ?? ''],
        what: `${list(issue.keys)} ${issue.keys.length > 1 ? 'are' : 'is'} not known in ${named(path)}`,
        remedy: 'correct the name or take it out',
      };
    case 'invalid_value':
      return wrongValue(issue, path);
    case 'invalid_key':
      return {
        path,
        what: `the key ${named(path)} is not allowed: ${issue.issues[0]?.message ?? ''}`,
        remedy: 'correct the key',
      };
    case 'too_small':
    case 'too_big':
      if (isEmpty(issue))
        return {
          path,
          what: `${named(path)} is empty`,
          remedy: issue.origin === 'array' ? 'name at least one' : 'write it',
        };
      return {
        path,
        what: `${named(path)} is too ${issue.code === 'too_big' ? 'large' : 'small'} or empty`,
        remedy: `it is ${limit(issue)}`,
      };
    default:
      return { path, what: `${named(path)} is wrong: ${issue.message}`, remedy: 'correct it' };
  }
};

const limit = (issue: Issue & { code: 'too_small' | 'too_big' }): string =>
  issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;

export type Shaped<T> =
  | { readonly fits: true; readonly value: T }
  | { readonly fits: false; readonly problems: readonly Problem[] };

/**
 * The value of a file in the shape asked for, or one sentence for each thing that does not fit; `guide` is the page that says
 * how such a file is written.
 * @example shape(z.strictObject({ lasts: z.string() }), doc) // { fits: true, value: { lasts: 'episode' } }
 */
export const shape = <S extends z.ZodType>(schema: S, doc: Doc, guide = 'knowledge/README.md'): Shaped<z.output<S>> => {
  const read = schema.safeParse(doc.value, { reportInput: true });
  if (read.success) return { fits: true, value: read.data };
  const problems = read.error.issues.map((issue) => {
    const { path, what, remedy } = sentence(issue, [], guide);
    return problemAt(doc.at(...path), what, remedy);
  });
  return { fits: false, problems };
};
