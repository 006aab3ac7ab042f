import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireDemonstration } from './demonstration.refusal.js';
import { readOrMakePasswords, readPasswords } from './passwords.js';

describe('demonstration passwords', () => {
  let folder: string;
  const file = () => join(folder, 'data', 'demonstration-accounts.json');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-passwords-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are made once, differ from account to account, and only their owner may read them', () => {
    const data = join(folder, 'data');
    expect(readPasswords(data)).toBeNull();
    const made = readOrMakePasswords(data, ['a', 'b']);
    expect(made['a']).toMatch(/^\w{5}-\w{5}-\w{5}$/);
    expect(made['a']).not.toBe(made['b']);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readOrMakePasswords(data, ['a', 'b'])).toEqual(made);
    expect(readOrMakePasswords(data, ['a', 'b', 'c'])).toMatchObject(made);
    expect(Object.keys(readPasswords(data) ?? {})).toEqual(['a', 'b', 'c']);
  });

  it('differ from data folder to data folder', () => {
    const one = readOrMakePasswords(join(folder, 'data'), ['a']);
    expect(readOrMakePasswords(join(folder, 'other'), ['a'])).not.toEqual(one);
  });

  it('say in one sentence what to do about a damaged file', () => {
    readOrMakePasswords(join(folder, 'data'), ['a']);
    writeFileSync(file(), '{"a":');
    expect(() => readPasswords(join(folder, 'data'))).toThrow(/delete it and seed/);
  });
});

describe('outside a demonstration', () => {
  it('is refused in one sentence', () => {
    expect(() => requireDemonstration({ mode: 'production' }, 'Listing accounts')).toThrow(
      'Listing accounts is for demonstrations only; this installation runs with DUBAN_MODE=production.',
    );
    expect(() => requireDemonstration({ mode: 'demonstration' }, 'It')).not.toThrow();
  });
});
