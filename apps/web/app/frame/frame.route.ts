/** The guard of every screen inside: who is not signed in signs in and comes back; who owes something first does that. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Problem } from '../../api/problem.js';
import { isObligation } from '../../features/obligation/obligations.js';
import { meQuery } from '../../shared/me/me.query.js';
import { queryClient } from '../query-client.js';
import { rootRoute } from '../root.route.js';

export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    await queryClient.query({ ...meQuery, staleTime: 'static' }).catch((fault: unknown) => {
      if (!(fault instanceof Problem)) throw fault;
      if (fault.code === 'unauthenticated') {
        throw redirect({ to: '/sign-in', search: { to: location.href } });
      }
      if (isObligation(fault.code)) {
        throw redirect({ to: '/obligation', search: { what: fault.code, to: location.href } });
      }
      throw fault;
    });
  },
  component: lazyRouteComponent(() => import('./frame.js'), 'Frame'),
});
