import type { ReactNode } from 'react';
import { Cites } from './cites.tsx';
import { useLit } from './lit.tsx';

/** One thing that a rule says, with links to what it rests on; both light up together. */
export const Clause = ({
  id,
  cites,
  children,
}: {
  readonly id: string;
  readonly cites: readonly string[];
  readonly children: ReactNode;
}) => {
  const { handlers } = useLit(cites);
  return (
    <li id={id} className="clause" {...handlers}>
      {children}
      <Cites cites={cites} />
    </li>
  );
};
