import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const screeningRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person/screenings/$number',
    component: lazyRouteComponent(() => import('./screening.tsx'), 'ScreeningPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person/screenings/$number/override',
    component: lazyRouteComponent(() => import('./override.tsx'), 'OverridePage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person/screenings/$number/recorded',
    component: lazyRouteComponent(() => import('./recorded.tsx'), 'Recorded'),
  }),
] as const;
