import { ledgerNumberOf } from './ledger-number.js';

it('a ledger number has the year and at least four digits', () => {
  expect(ledgerNumberOf({ year: 2026, serial: 1 })).toBe('督〔2026〕0001号');
  expect(ledgerNumberOf({ year: 2026, serial: 12_345 })).toBe('督〔2026〕12345号');
});
