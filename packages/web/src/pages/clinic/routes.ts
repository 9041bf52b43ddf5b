import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const clinicPageRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'clinic',
    component: lazyRouteComponent(() => import('./clinic.tsx'), 'ClinicPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'clinic/staff',
    component: lazyRouteComponent(() => import('./staff.tsx'), 'StaffPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'clinic/audit',
    component: lazyRouteComponent(() => import('./audit.tsx'), 'AuditPage'),
  }),
] as const;
