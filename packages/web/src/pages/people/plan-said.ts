import type { Planned } from '@primum/engine';
import type { NameOf } from './knowledge.ts';

/**
 * What is planned of one procedure, in one line: area, goals, mixture. Empty where nothing is stated.
 * @example planSaid({ area: 'face', goals: ['hydration'] }, nameOf) // 'face · hydration'
 */
export const planSaid = ({ area, goals = [], components, type }: Planned, nameOf: NameOf, typeName?: string): string =>
  [
    type === undefined ? [] : [typeName ?? type],
    area === undefined ? [] : [nameOf('areas', area)],
    goals.map((id) => nameOf('goals', id)),
    (components ?? []).map((id) => nameOf('components', id)),
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join(', '))
    .join(' · ');
