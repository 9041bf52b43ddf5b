import { Group, Stack, Text } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Mark } from '../brand/mark.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { Choices } from './choices.tsx';
import { Nav } from './nav.tsx';
import { Offline } from './offline.tsx';
import { SessionEnd } from './session-end.tsx';
import { SignOut } from './sign-out.tsx';
import { WORDS } from './words.ts';

/** What stands around every page: whose clinic, where to go, language, signing out. */
export const Frame = () => {
  const words = useWords(WORDS);
  const isReading = useIsFetching() > 0;
  return (
    <>
      <a className="skip" href="#page">
        {words.skip}
      </a>
      <header className="width screen">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Mark />
            <Text fw={650}>Primum</Text>
          </Group>
          <details className="more">
            <summary>{words.more}</summary>
            <Group gap="xs">
              <Choices />
              <SignOut />
            </Group>
          </details>
        </Group>
        <Nav />
      </header>
      <main className="width" id="page" tabIndex={-1} data-reading={isReading || undefined}>
        <Stack>
          <Offline />
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Stack>
      </main>
      <SessionEnd />
      <footer className="width quiet">
        <Text size="sm">{words.supports}</Text>
      </footer>
    </>
  );
};
