import { AccountKeys } from './account-keys.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const keys = new AccountKeys([key(1)]);

describe('a sealed secret', () => {
  it('opens for its context only, and looks different every time', () => {
    const sealed = keys.seal('JBSWY3DPEHPK3PXP', 'person-1');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(keys.seal('JBSWY3DPEHPK3PXP', 'person-1')).not.toBe(sealed);
    expect(keys.open(sealed, 'person-1')).toBe('JBSWY3DPEHPK3PXP');
    expect(keys.open(sealed, 'person-2')).toBeNull();
  });

  it('does not open once a byte is altered, or as something else', () => {
    const sealed = keys.seal('secret', 'p');
    const last = sealed.endsWith('A') ? 'B' : 'A';
    // The last sixth of a base64url digit may be padding, so the middle is altered too.
    const middle = sealed.length - 10;
    const altered = `${sealed.slice(0, middle)}${sealed[middle] === 'A' ? 'B' : 'A'}${sealed.slice(middle + 1, -1)}${last}`;
    expect(keys.open(altered, 'p')).toBeNull();
    expect(keys.open('', 'p')).toBeNull();
    expect(keys.open('v1.nokey.AAAA', 'p')).toBeNull();
  });

  it('still opens after a rotation, while the old key is listed', () => {
    const sealed = keys.seal('secret', 'p');
    expect(new AccountKeys([key(2), key(1)]).open(sealed, 'p')).toBe('secret');
    expect(new AccountKeys([key(2)]).open(sealed, 'p')).toBeNull();
  });
});

describe('a mark', () => {
  it('is the same for the same text and purpose under one key', () => {
    expect(keys.mark('text', 'a')).toBe(keys.mark('text', 'a'));
    expect(keys.mark('text', 'a')).not.toBe(keys.mark('text', 'b'));
    expect(new AccountKeys([key(2)]).mark('text', 'a')).not.toBe(keys.mark('text', 'a'));
  });
});
