import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A part of a page, with its heading and what it is for. */
export const Section = ({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children?: ReactNode;
}) => {
  const id = useId();
  return (
    <Stack component="section" className="sheet" gap="sm" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      {about !== undefined && <Text>{about}</Text>}
      {children}
    </Stack>
  );
};
