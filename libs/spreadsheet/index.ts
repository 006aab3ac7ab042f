/** The office's spreadsheet ledger (整改台账): reading it in, handing it back marked, writing it out. */
export { ledgerRowOf, type LedgerExportRow } from './export/ledger-row.js';
export { type ExportMeta, writeLedger } from './export/write-ledger.js';
export type {
  DirectoryPerson,
  DirectoryTownship,
  DirectoryUnit,
  ImportDirectory,
  KnownCase,
} from './import/directory.types.js';
export type { LedgerFault, LedgerFaultCode } from './import/fault.types.js';
export { markFaults } from './import/mark-faults.js';
export {
  type ImportRow,
  type KnownRow,
  type LedgerReading,
  readLedger,
  type ReadingOptions,
} from './import/read-ledger.js';
export {
  type NoticeCellFault,
  type NoticeReading,
  type NoticeRow,
  readNotice,
} from './notice/read-notice.js';
export { readRegistry, type RegistryReading, type RegistryRow } from './registry/read-registry.js';
