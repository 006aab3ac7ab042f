/** Where uploads arrive: under the data folder, so that keeping a file is a rename on one file system. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export class UploadFolder {
  readonly path: string;

  constructor(dataDirectory: string) {
    this.path = join(dataDirectory, 'incoming');
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
  }
}
