import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { callerQuery } from './session/caller.ts';

/** The root of all pages. */
export const rootRoute = createRootRouteWithContext<{ readonly client: QueryClient }>()({ component: Frame });

/** Lets on only who is signed in; whoever is not comes back here afterwards. */
export const requireCaller = async ({
  context,
  location,
}: {
  readonly context: { readonly client: QueryClient };
  readonly location: { readonly href: string };
}) => {
  const caller = await context.client.ensureQueryData(callerQuery);
  if (caller !== null) return caller;
  throw redirect({ to: '/sign-in', search: { next: location.href } });
};

/** The pages of a clinic. */
export const clinicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'clinics/$clinic',
  beforeLoad: async (at) => {
    const { clinics } = await requireCaller(at);
    if (!clinics.some(({ clinic }) => clinic === at.params.clinic)) throw redirect({ to: '/' });
  },
});
