import { Stack, Title } from '@mantine/core';
import { createContext, type ReactNode, use, useId } from 'react';

export type Order = 2 | 3 | 4;
const Level = createContext<Order>(2);

/** The order of headings in it. */
export const LevelProvider = ({ order, children }: { readonly order: Order; readonly children: ReactNode }) => (
  <Level value={order}>{children}</Level>
);

/** The order of a heading here, and below it. */
export const useOrders = (): readonly [Order, 3 | 4 | 5] => {
  const order = use(Level);
  return [order, order === 2 ? 3 : order === 3 ? 4 : 5];
};

/** A part of the page under its heading. */
export const Part = ({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id?: string;
  readonly children: ReactNode;
}) => {
  const [order] = useOrders();
  const own = useId();
  return (
    <Stack component="section" gap="xs" aria-labelledby={own} id={id}>
      <Title order={order} size="h4" id={own}>
        {title}
      </Title>
      {children}
    </Stack>
  );
};

const PAPER = Object.freeze({ closed: '', open: 'on-paper', none: 'screen' });

/** What is there for whoever wants to look: folded, with its title. */
export const Fold = ({
  title,
  onPaper = 'closed',
  children,
}: {
  readonly title: ReactNode;
  /** On paper, where nobody can open it: its title, all of it, or nothing. */
  readonly onPaper?: 'closed' | 'open' | 'none';
  readonly children: ReactNode;
}) => (
  <details className={`fold ${PAPER[onPaper]}`}>
    <summary>{title}</summary>
    <Stack gap="xs" py="xs">
      {children}
    </Stack>
  </details>
);
