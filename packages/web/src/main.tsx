import '@mantine/core/styles.css';
import './theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { clientWith } from './api/client.ts';
import { markGone } from './parts/gone.ts';
import { routerWith } from './router.tsx';
import { callerQuery } from './session/caller.ts';
import { forgetWithCaller } from './session/forget.ts';
import { THEME, VARIABLES } from './theme.ts';
import { SpeakingProvider } from './words/language.tsx';

const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

const client = clientWith(() => {
  client.setQueryData(callerQuery.queryKey, null);
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href, ended: true } });
});
forgetWithCaller(client);
const router = routerWith(client);

globalThis.addEventListener('vite:preloadError', markGone);

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no place for the console.');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={VARIABLES}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <SpeakingProvider>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SpeakingProvider>
    </MantineProvider>
  </StrictMode>,
);
