/**
 * Finds the folder of the clone, from the source tree and from `dist` alike.
 *
 * Without it every default path would depend on the folder that a command was typed in, and `npm run duban` started
 * elsewhere would make a second, empty data folder.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error(
        'The project folder has no package.json: run the command from a complete clone.',
      );
    }
    folder = parent;
  }
  return folder;
}
