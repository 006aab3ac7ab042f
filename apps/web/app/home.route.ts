import { createRoute, redirect } from '@tanstack/react-router';
import { frameRoute } from './frame/frame.route.js';

/** Whoever comes without an address begins with the ledger. */
export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/ledger' });
  },
});
