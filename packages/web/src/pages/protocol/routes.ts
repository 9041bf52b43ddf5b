import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** The pages of this part. */
export const protocolRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol',
    component: lazyRouteComponent(() => import('./protocol.tsx'), 'ProtocolPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/matrix',
    component: lazyRouteComponent(() => import('./matrix.tsx'), 'MatrixPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/rules/$rule',
    component: lazyRouteComponent(() => import('./rule.tsx'), 'RulePage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/conflicts',
    component: lazyRouteComponent(() => import('./conflicts.tsx'), 'ConflictsPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/versions',
    component: lazyRouteComponent(() => import('./versions.tsx'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/versions/new',
    component: lazyRouteComponent(() => import('./propose.tsx'), 'ProposePage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/versions/$proposal',
    component: lazyRouteComponent(() => import('./proposal.tsx'), 'ProposalPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/health',
    component: lazyRouteComponent(() => import('./health.tsx'), 'HealthPage'),
  }),
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'protocol/try',
    component: lazyRouteComponent(() => import('./try.tsx'), 'TryPage'),
  }),
] as const;
