import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { NotFound } from './frame/not-found.tsx';
import { checkRoutes } from './pages/check/routes.ts';
import { clearanceRoutes } from './pages/clearances/routes.ts';
import { clinicPageRoutes } from './pages/clinic/routes.ts';
import { peopleRoutes } from './pages/people/routes.ts';
import { protocolRoutes } from './pages/protocol/routes.ts';
import { screeningRoutes } from './pages/screening/routes.ts';
import { todayRoutes } from './pages/today/routes.ts';
import { treatmentRoutes } from './pages/treatments/routes.ts';
import { Refused } from './parts/refused.tsx';
import { Waiting } from './parts/waiting.tsx';
import { clinicRoute, rootRoute } from './routes.tsx';
import { sessionRoutes } from './session/routes.ts';

const routeTree = rootRoute.addChildren([
  ...sessionRoutes,
  clinicRoute.addChildren([
    ...todayRoutes,
    ...peopleRoutes,
    ...checkRoutes,
    ...screeningRoutes,
    ...treatmentRoutes,
    ...clearanceRoutes,
    ...protocolRoutes,
    ...clinicPageRoutes,
  ]),
]);

/** The pages of the console, under /console. */
export const routerWith = (client: QueryClient) =>
  createRouter({
    routeTree,
    basepath: '/console',
    context: { client },
    defaultPendingComponent: Waiting,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ error, reset }) => <Refused error={error} again={reset} />,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
