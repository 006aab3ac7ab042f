import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame/frame.route.js';
import { queryClient } from '../../app/query-client.js';
import { caseQuery } from './case.query.js';

/** `key`: the case's ledger number or id. */
export const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cases/$key',
  // The page itself shows the waiting and any problem.
  loader: ({ params }) => void queryClient.query(caseQuery(params.key)).catch(() => undefined),
  component: lazyRouteComponent(() => import('./case.page.js'), 'CasePage'),
});
