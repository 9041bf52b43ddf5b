import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const todayRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'today',
    component: lazyRouteComponent(() => import('./today.tsx'), 'Today'),
  }),
] as const;
