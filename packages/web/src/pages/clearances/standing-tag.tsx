import { useWords } from '../../words/language.tsx';
import type { Standing } from './queries.ts';
import { WORDS } from './words.ts';

/** A shape for each, so that they can be told apart without colour. */
const SHAPES: Readonly<Record<Standing, string>> = {
  asked: 'M3 5h18v14H3zM3 6l9 7 9-7',
  received: 'M4 12.5l5 5L20 6.5',
  refused: 'M5 5l14 14M19 5L5 19',
  expiring: 'M12 3a9 9 0 1 0 .01 0M12 7v5l4 3',
  expired: 'M12 3a9 9 0 1 0 .01 0M6 12h12',
  withdrawn: 'M4 12h16',
};

const COLOURS: Readonly<Record<Standing, string>> = {
  asked: 'var(--primum-clearance-required)',
  received: 'var(--mantine-color-text)',
  refused: 'var(--primum-contraindicated)',
  expiring: 'var(--primum-deferred)',
  expired: 'var(--primum-contraindicated)',
  withdrawn: 'var(--primum-quiet)',
};

/** How a clearance stands: word, shape, colour. */
export const StandingTag = ({ standing }: { readonly standing: Standing }) => {
  const words = useWords(WORDS);
  return (
    <span className="outcome" style={{ color: COLOURS[standing] }}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SHAPES[standing]} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
      </svg>
      <span>{words[standing]}</span>
    </span>
  );
};
