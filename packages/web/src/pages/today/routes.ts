import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';

/** Which day, without it that of today where the server runs; and whether only what needs the reader. */
export interface TodaySearch {
  readonly on?: string;
  readonly mine?: boolean;
}

const searchOf = ({ on, mine }: Record<string, unknown>): TodaySearch => ({
  ...(typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) && { on }),
  ...(mine === true && { mine }),
});

/** The pages of this part. */
export const todayRoutes = [
  createRoute({
    getParentRoute: () => clinicRoute,
    path: 'today',
    validateSearch: searchOf,
    component: lazyRouteComponent(() => import('./today.tsx'), 'Today'),
  }),
] as const;
