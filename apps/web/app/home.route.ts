import { createRoute, redirect } from '@tanstack/react-router';
import { frameRoute } from './frame/frame.route.js';

/** Whoever comes without an address begins with the ledger. */
export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router is told to go elsewhere
    throw redirect({ to: '/ledger' });
  },
});
