import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { requireCaller, rootRoute } from '../routes.tsx';

/** Where to go after signing in, and whether a session has just ended. */
export interface SignInSearch {
  readonly next?: string;
  readonly ended?: boolean;
}

/** Only to pages of the console itself. */
const searchOf = ({ next, ended }: Record<string, unknown>): SignInSearch => ({
  ...(typeof next === 'string' && /^\/(?!\/)/.test(next) && { next }),
  ...(ended === true && { ended }),
});

/** Signing in, links that make somebody staff or set a password, and one's own account. */
export const sessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    beforeLoad: async (at) => {
      const { clinics } = await requireCaller(at);
      const [first] = clinics;
      if (first === undefined) throw redirect({ to: '/account' });
      throw redirect({ to: '/clinics/$clinic/today', params: { clinic: first.clinic } });
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'sign-in',
    validateSearch: searchOf,
    component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'set-up',
    component: lazyRouteComponent(() => import('./set-up.tsx'), 'SetUp'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'reset',
    component: lazyRouteComponent(() => import('./reset.tsx'), 'Reset'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'account',
    beforeLoad: async (at) => void (await requireCaller(at)),
    component: lazyRouteComponent(() => import('./account.tsx'), 'Account'),
  }),
] as const;
