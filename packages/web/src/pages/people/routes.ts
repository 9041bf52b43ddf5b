import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const peopleRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people',
    component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/new',
    component: lazyRouteComponent(() => import('./new-person.tsx'), 'NewPerson'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person',
    component: lazyRouteComponent(() => import('./person.tsx'), 'PersonPage'),
  }),
] as const;
