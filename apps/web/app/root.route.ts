import { createRootRoute } from '@tanstack/react-router';
import { FaultPage } from './faults/fault.page.js';
import { MissingPage } from './faults/missing.page.js';

export const rootRoute = createRootRoute({
  errorComponent: FaultPage,
  notFoundComponent: MissingPage,
});
