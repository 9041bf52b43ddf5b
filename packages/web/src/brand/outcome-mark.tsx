import type { Outcome } from '@primum/engine';
import type { ReactNode } from 'react';

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round' } as const;

/** One shape for each outcome, told apart without colour. */
const SHAPES: Readonly<Record<Outcome, ReactNode>> = {
  contraindicated: (
    <>
      <path d="M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z" fill="currentColor" />
      <path d="M7 12h10" {...STROKE} stroke="var(--primum-behind)" strokeWidth={3} />
    </>
  ),
  deferred: (
    <>
      <circle cx="12" cy="12" r="10" {...STROKE} />
      <path d="M12 6v6l4 3" {...STROKE} />
    </>
  ),
  'clearance-required': (
    <>
      <rect x="2" y="4.5" width="20" height="15" rx="1.5" {...STROKE} />
      <path d="m3 6 9 7 9-7" {...STROKE} />
    </>
  ),
  precautions: (
    <>
      <path d="M12 2.5 22.5 21h-21z" {...STROKE} strokeLinejoin="round" />
      <path d="M12 9v5.5m0 3v.2" {...STROKE} />
    </>
  ),
  'no-contraindication-found': (
    <>
      <circle cx="12" cy="12" r="10" {...STROKE} />
      <path d="m7.5 12.5 3 3 6-7" {...STROKE} />
    </>
  ),
  'not-enough-information': (
    <>
      <rect x="2" y="2" width="20" height="20" rx="2" {...STROKE} strokeDasharray="4 3" />
      <path d="M9 9.5a3 3 0 1 1 4.2 2.7c-.8.4-1.2.9-1.2 1.8m0 3v.2" {...STROKE} />
    </>
  ),
};

/** The shape of an outcome. Its word has to stand beside it. */
export const OutcomeMark = ({ outcome }: { readonly outcome: Outcome }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    {SHAPES[outcome]}
  </svg>
);
