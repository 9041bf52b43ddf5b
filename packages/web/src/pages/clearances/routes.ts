import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';
import { screeningIn } from './search.ts';

const getParentRoute = () => clinicRoute;

/** The pages of this part. */
export const clearanceRoutes = [
  createRoute({
    getParentRoute,
    path: 'clearances',
    component: lazyRouteComponent(() => import('./clearances.tsx'), 'Clearances'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/clearances/new',
    validateSearch: screeningIn,
    component: lazyRouteComponent(() => import('./new-clearance.tsx'), 'NewClearance'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/clearances/$clearance',
    component: lazyRouteComponent(() => import('./clearance.tsx'), 'ClearancePage'),
  }),
] as const;
