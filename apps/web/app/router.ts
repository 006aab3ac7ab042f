/** Every screen there is, one line each. */
import { createRouter } from '@tanstack/react-router';
import { onSessionEnd } from '../api/session-end.js';
import { caseRoute } from '../features/cases/case.route.js';
import { ledgerRoute } from '../features/ledger/ledger.route.js';
import { obligationRoute } from '../features/obligation/obligation.route.js';
import { signInRoute } from '../features/sign-in/sign-in.route.js';
import { Waiting } from '../shared/screen/waiting.js';
import { FaultPage } from './faults/fault.page.js';
import { frameRoute } from './frame/frame.route.js';
import { homeRoute } from './home.route.js';
import { queryClient } from './query-client.js';
import { rootRoute } from './root.route.js';

const routeTree = rootRoute.addChildren([
  signInRoute,
  obligationRoute,
  frameRoute.addChildren([homeRoute, ledgerRoute, caseRoute]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: FaultPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** On the way to a page its own guard leads to the sign-in; this is for a session that ends while a page is open. */
onSessionEnd(() => {
  const { location, status } = router.state;
  if (status === 'pending' || location.pathname === '/sign-in') return;
  queryClient.removeQueries({ queryKey: ['me'] });
  void router.navigate({ to: '/sign-in', search: { to: location.href } });
});
