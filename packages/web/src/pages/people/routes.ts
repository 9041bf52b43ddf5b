import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clinicRoute } from '../../routes.tsx';
import { screeningIn } from '../clearances/search.ts';

const getParentRoute = () => clinicRoute;

/** The pages of this part. */
export const peopleRoutes = [
  createRoute({
    getParentRoute,
    path: 'people',
    component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/new',
    component: lazyRouteComponent(() => import('./new-person.tsx'), 'NewPerson'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person',
    component: lazyRouteComponent(() => import('./person.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/details',
    component: lazyRouteComponent(() => import('./edit-person.tsx'), 'EditPerson'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/appointments/new',
    validateSearch: screeningIn,
    component: lazyRouteComponent(() => import('./booking/new-appointment.tsx'), 'NewAppointment'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/appointments/$appointment',
    component: lazyRouteComponent(() => import('./booking/edit-appointment.tsx'), 'EditAppointment'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/answers/$answers',
    component: lazyRouteComponent(() => import('./answers/answers.tsx'), 'AnswersPage'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/erase',
    component: lazyRouteComponent(() => import('./rights/erase.tsx'), 'Erase'),
  }),
  createRoute({
    getParentRoute,
    path: 'people/$person/emergency',
    component: lazyRouteComponent(() => import('./rights/emergency.tsx'), 'Emergency'),
  }),
] as const;
