import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** Which day; without it, that of today where the server runs. */
export interface TodaySearch {
  readonly on?: string;
}

const searchOf = ({ on }: Record<string, unknown>): TodaySearch =>
  typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {};

/** The pages of this part. */
export const todayRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'today',
    validateSearch: searchOf,
    component: lazyRouteComponent(() => import('./today.tsx'), 'Today'),
  }),
] as const;
