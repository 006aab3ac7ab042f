/**
 * The routes that the running service has: those it registered with Express, documented or not, and those that its
 * OpenAPI document promises. A route that only one of the two knows is still a way in.
 */
import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  readonly route?: { readonly path: string | readonly string[]; readonly methods: object };
}

interface OpenApi {
  readonly paths: Readonly<Record<string, object>>;
}

/** `METHOD /path/{parameter}`, sorted. */
export function registeredRoutes(app: NestExpressApplication): readonly string[] {
  const express = app.getHttpAdapter().getInstance() as unknown as {
    readonly router: { readonly stack: readonly Layer[] };
  };
  const routes = express.router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : [route.path]
          .flat()
          .flatMap((path) => Object.keys(route.methods).map((method) => named(method, path))),
  );
  return [...new Set(routes)].toSorted();
}

export function documentedRoutes({ paths }: OpenApi): readonly string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => named(method, path)),
  );
}

function named(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`;
}

/** A pattern such as `…/commands/{command}` stands for the routes that the document writes out. */
export function covers(pattern: string, route: string): boolean {
  const parts = pattern.split('/');
  const others = route.split('/');
  return (
    parts.length === others.length &&
    parts.every((part, index) => part === others[index] || /^\{\w+\}$/.test(part))
  );
}
