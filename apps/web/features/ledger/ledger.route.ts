import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame/frame.route.js';
import { queryClient } from '../../app/query-client.js';
import { filterOf } from './ledger.filter.js';
import { ledgerQuery } from './ledger.query.js';

export const ledgerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/ledger',
  validateSearch: filterOf,
  loaderDeps: ({ search }) => search,
  // Begun before the page's code is here; the page itself shows the waiting and any problem.
  loader: ({ deps }) => void queryClient.infiniteQuery(ledgerQuery(deps)).catch(() => undefined),
  component: lazyRouteComponent(() => import('./ledger.page.js'), 'LedgerPage'),
});
