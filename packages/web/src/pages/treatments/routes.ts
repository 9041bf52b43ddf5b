import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';
import { screeningIn } from '../clearances/search.ts';

const getParentRoute = () => clinicRoute;

/** The pages of this part. */
export const treatmentRoutes = [
  createRoute({
    getParentRoute,
    path: 'people/$person/treatments/new',
    validateSearch: screeningIn,
    component: lazyRouteComponent(() => import('./new-treatment.tsx'), 'NewTreatment'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/treatments/$treatment',
    component: lazyRouteComponent(() => import('./treatment.tsx'), 'TreatmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/treatments/$treatment/correct',
    component: lazyRouteComponent(() => import('./correct-treatment.tsx'), 'CorrectTreatment'),
  }),
] as const;
