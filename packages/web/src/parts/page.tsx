import { Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A page: its title in the tab and as the one h1, which takes the focus when the page opens, so that a screen reader says where one is.
 * `tab` stands in the tab instead of a title that says of whom or what it is: a browser keeps those in its history.
 * @example <Page title={words.title} actions={<Button>...</Button>}>...</Page>
 */
export const Page = ({
  title,
  tab = title,
  actions,
  children,
}: {
  readonly title: string;
  readonly tab?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} – Primum`;
  }, [tab]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h2" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Stack>
  );
};
