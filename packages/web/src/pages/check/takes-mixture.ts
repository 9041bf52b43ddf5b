import { type Knowledge, readsMixture } from '@primum/engine';

/**
 * Whether a rule on a procedure looks at what is in the mixture.
 * @example hasMixture(knowledge, 'some-id')
 */
export const hasMixture = ({ rules }: Pick<Knowledge, 'rules'>, procedure: string): boolean =>
  rules.some(({ criterion, columns }) => columns[procedure]?.kind === 'ruling' && readsMixture(criterion));

/** What is in the mixture: null where nobody has said, nothing at all where the list is empty. */
export type Mixture = readonly string[] | null;
