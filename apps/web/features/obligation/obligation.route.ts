import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.route.js';
import { isHere } from '../sign-in/sign-in.route.js';
import { isObligation, type Obligation } from './obligations.js';

export interface ObligationSearch {
  readonly what?: Obligation;
  readonly to?: string;
}

export const obligationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/obligation',
  validateSearch: ({ what, to }: Record<string, unknown>): ObligationSearch => ({
    ...(isObligation(what) && { what }),
    ...(isHere(to) && { to }),
  }),
  beforeLoad: ({ search }) => {
    if (search.what === undefined) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./obligation.page.js'), 'ObligationPage'),
});
