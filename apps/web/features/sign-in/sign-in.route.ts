import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root.route.js';

/** `to`: where the person was going. Anything but a place in this app is dropped. */
export interface SignInSearch {
  readonly to?: string;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): SignInSearch => (isHere(to) ? { to } : {}),
  component: lazyRouteComponent(() => import('./sign-in.page.js'), 'SignInPage'),
});

/** Without it a link could send somebody who has just signed in to another site. */
export function isHere(place: unknown): place is string {
  return typeof place === 'string' && /^\/(?![/\\])/.test(place);
}
