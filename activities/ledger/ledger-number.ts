/** 督〔YYYY〕NNNN号: gap-free per year, at least four digits. */
import type { LedgerPlace } from '#libs/persistence';

export function ledgerNumberOf({ year, serial }: LedgerPlace): string {
  return `督〔${year}〕${String(serial).padStart(4, '0')}号`;
}
