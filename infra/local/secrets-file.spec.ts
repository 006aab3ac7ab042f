import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOrMakeSecrets } from './secrets-file.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

describe('readOrMakeSecrets', () => {
  it('makes each password once', () => {
    const folder = temporaryFolder();
    const made = readOrMakeSecrets(folder);
    expect(new Set(Object.values(made)).size).toBe(4);
    expect(readOrMakeSecrets(folder)).toEqual(made);
  });

  it('keeps those of an earlier release’s folder and makes what it lacks', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'secrets.json');
    writeFileSync(file, JSON.stringify({ superuser: 's', owner: 'o', application: 'a' }));
    const secrets = readOrMakeSecrets(folder);
    expect(secrets).toMatchObject({ superuser: 's', owner: 'o' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(secrets);
    expect(secrets.api).not.toBe(secrets.worker);
  });
});
