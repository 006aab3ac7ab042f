/** The project's own source files, as the architecture's specs look at them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SOURCE_FOLDERS = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'] as const;

/** Made from the API's description; nobody reads or writes it. */
const GENERATED = 'apps/web/api/schema.d.ts';

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .filter((path) => !path.includes('node_modules/') && path !== GENERATED)
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}

/** What a file imports or re-exports, as it is written. */
export function importsOf({ text }: SourceFile): readonly string[] {
  const statements = text.matchAll(
    /^(?:import|export)\s(?:[^'";]*\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, fixed, called]) => fixed ?? called ?? '');
}
