import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const checkRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person/check/$appointment',
    component: lazyRouteComponent(() => import('./check.tsx'), 'Check'),
  }),
] as const;
