import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const treatmentRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person/treatments/new',
    component: lazyRouteComponent(() => import('./new-treatment.tsx'), 'NewTreatment'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'people/$person/treatments/$treatment',
    component: lazyRouteComponent(() => import('./treatment.tsx'), 'TreatmentPage'),
  }),
] as const;
