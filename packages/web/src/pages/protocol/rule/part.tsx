import { Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A part of the page of a rule, under its heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <Stack component="section" gap="xs" className="sheet" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      {children}
    </Stack>
  );
};
