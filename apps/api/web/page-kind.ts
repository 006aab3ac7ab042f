/** What an address answers with, from which follow the headers that guard it. */
export type PageKind = 'data' | 'documentation' | 'page';

export function kindOf(path: string): PageKind {
  if (isData(path)) return 'data';
  return path === '/docs' || path.startsWith('/docs/') ? 'documentation' : 'page';
}

function isData(path: string): boolean {
  return (
    path.startsWith('/api/') ||
    path === '/api' ||
    path === '/openapi.json' ||
    /^\/(healthz|readyz|metrics)$/.test(path)
  );
}
