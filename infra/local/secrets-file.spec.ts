import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { payloadKeysOf } from '#libs/config';
import { readOrMakeSecrets, rotatePayloadKey } from './secrets-file.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

describe('the secrets of a data folder', () => {
  it('are made once, for their owner only', () => {
    const folder = temporaryFolder();
    const made = readOrMakeSecrets(folder);
    expect(readOrMakeSecrets(folder)).toEqual(made);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(payloadKeysOf(made.payloadKeys)).toHaveLength(1);
    expect(new Set(Object.values(made)).size).toBe(5);
  });

  it('keep their passwords where a payload key is still to be made', () => {
    const folder = temporaryFolder();
    const passwords = { superuser: 's', owner: 'o', api: 'a', worker: 'w' };
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(passwords));
    const completed = readOrMakeSecrets(folder);
    expect(completed).toMatchObject(passwords);
    expect(readOrMakeSecrets(folder)).toEqual(completed);
  });

  it('take a new payload key in front of the former ones', () => {
    const folder = temporaryFolder();
    const before = readOrMakeSecrets(folder);
    const id = rotatePayloadKey(folder);
    const after = readOrMakeSecrets(folder);
    const ids = payloadKeysOf(after.payloadKeys).map((key) => key.id);
    expect(ids).toEqual([id, ...payloadKeysOf(before.payloadKeys).map((key) => key.id)]);
    expect(after).toMatchObject({ superuser: before.superuser, owner: before.owner });
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain(before.payloadKeys);
  });

  it('keep those of an earlier release’s folder and make what it lacks', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'secrets.json');
    writeFileSync(file, JSON.stringify({ superuser: 's', owner: 'o', application: 'a' }));
    const secrets = readOrMakeSecrets(folder);
    expect(secrets).toMatchObject({ superuser: 's', owner: 'o' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(secrets);
    expect(secrets.api).not.toBe(secrets.worker);
  });
});
