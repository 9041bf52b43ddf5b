import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const clearanceRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'clearances',
    component: lazyRouteComponent(() => import('./clearances.tsx'), 'Clearances'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person/clearances/$clearance',
    component: lazyRouteComponent(() => import('./clearance.tsx'), 'ClearancePage'),
  }),
] as const;
