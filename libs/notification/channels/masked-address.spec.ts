import { maskedAddress } from './masked-address.js';

describe('maskedAddress', () => {
  it.each([
    ['zhang.san@county.example', 'z***@county.example'],
    ['@county.example', '***'],
    ['no address', '***'],
  ])('shows of %s only %s', (address, masked) => {
    expect(maskedAddress(address)).toBe(masked);
  });
});
