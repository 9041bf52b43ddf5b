import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** There is nothing yet: why, and what to do. */
export const Empty = ({ children, action }: { readonly children: string; readonly action?: ReactNode }) => (
  <Stack className="sheet" align="flex-start">
    <Text>{children}</Text>
    {action}
  </Stack>
);
