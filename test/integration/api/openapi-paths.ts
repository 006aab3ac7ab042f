import type { LedgerPage } from '#libs/contracts/http';

export type { LedgerPage };

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, object>>;
  readonly components: { readonly schemas: object };
}

/** `METHOD /path` for every operation. */
export function openApiPathsOf({ paths }: Document): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
}
