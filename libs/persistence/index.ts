/** The record: tables, migrations and the repositories that read and write them. */
export { API_ROLE, TABLE_ACCESS, WORKER_ROLE } from './access/table-access.js';
export type {
  Batch,
  BatchActor,
  BatchItem,
  BatchTotals,
  CaseCondition,
  NewBatch,
  PendingItem,
} from './batches/batch.types.js';
export { BatchLog } from './batches/batch-log.repository.js';
export { BatchWork } from './batches/batch-work.repository.js';
export { calendarBatch, calendarBatchId } from './calendar/calendar-batch.policy.js';
export { CalendarInForce } from './calendar/calendar-in-force.repository.js';
export type {
  CalendarPaper,
  PaperAct,
  PaperContent,
  PaperKind,
} from './calendar/calendar-paper.types.js';
export { CalendarPapers, type DraftedPaper } from './calendar/calendar-papers.repository.js';
export { type OpenCasePage, OpenCases } from './calendar/open-cases.repository.js';
export { createDataSource, type DataSourceOptions } from './data-source.js';
export {
  constraintOf,
  databaseCodeOf,
  isDatabaseAway,
  isRefusedByDatabase,
  isUniqueViolation,
} from './database-fault.js';
export * from './entities/index.js';
export type { NoticeData, NoticeState, NoticeSubject } from './entities/notice-data.js';
export type { UnitKind } from '#libs/domain';
export {
  type InboxNotice,
  type InboxPage,
  type InboxQuery,
  NoticeInbox,
} from './inbox/notice-inbox.repository.js';
export {
  type AgendaEntry,
  AgendaList,
  type AgendaPage,
  type AgendaQuery,
} from './ledger/agenda-list.repository.js';
export { type EvidenceFile, EvidenceFiles } from './ledger/evidence-files.repository.js';
export { ImportLog, type ImportRecord } from './ledger/import-log.repository.js';
export { ledgerCondition } from './ledger/ledger-condition.js';
export { LampCounts } from './ledger/lamp-counts.repository.js';
export type { LedgerFilter, LedgerQuery, LedgerScope } from './ledger/ledger-filter.js';
export {
  type LedgerCount,
  type LedgerEntry,
  LedgerList,
  type LedgerPage,
} from './ledger/ledger-list.repository.js';
export { type PreparedStatement, runPrepared, runStatement } from './prepared-statement.js';
export { actingAs, type Principal } from './principal.js';
export {
  type AdoptionPreview,
  type AdoptionPreviewCounts,
  AdoptionPreviews,
  type UnpreviewedCase,
} from './policies/adoption-previews.repository.js';
export {
  type NewPolicyAct,
  type PolicyActOutcome,
  PolicyDrafts,
  type PolicyDraftWriter,
} from './policies/policy-drafts.repository.js';
export { PolicyList } from './policies/policy-list.repository.js';
export type { PolicyDraft, PolicyDraftContent, PolicyVersion } from './policies/policy.types.js';
export { type Alarm, AlarmLog } from './record/alarm-log.repository.js';
export {
  CaseHistories,
  type CaseHistory,
  type HistoryQuery,
} from './record/case-histories.repository.js';
export { type CaseHead, CaseRecord, type CommandOutcome } from './record/case-record.repository.js';
export { caseRowOf, governingClockOf } from './record/case-row.mapper.js';
export type { CaseRow } from './record/case-row.js';
export { CaseWriter, type LedgerPlace } from './record/case-writer.repository.js';
export type {
  NewAlarm,
  NewNotice,
  OpenedAgendaItem,
  Recording,
  SettledAgendaItem,
} from './record/recording.js';
export { type RuleVersionsInStore, RuleVersionsStore } from './rules/rule-versions.repository.js';
export { type Rules, RulesByVersion } from './rules/rules-by-version.repository.js';
export { runMigrations } from './run-migrations.js';
export {
  type CaseRead,
  CaseReadLog,
  type NewCaseRead,
  type ReadVia,
} from './security/case-read-log.repository.js';
export {
  type HandedOut,
  type NewReading,
  ReadingTrail,
} from './security/reading-trail.repository.js';
export { SECURITY_EVENT_KINDS, type SecurityEventKind } from './security/security-event.kinds.js';
export {
  type NewSecurityEvent,
  type SecurityEvent,
  SecurityLog,
  type SecurityLogPage,
  type SecurityLogQuery,
  type SecuritySubject,
} from './security/security-log.repository.js';
export {
  type Acknowledgement,
  AlarmList,
  type AlarmPage,
  type AlarmPlace,
  type ListedAlarm,
} from './watchdog/alarm-list.repository.js';
export {
  AlarmTellings,
  type Telling,
  type ToldAlarm,
} from './watchdog/alarm-tellings.repository.js';
export { type Incident, IncidentLog } from './watchdog/incident-log.repository.js';
export {
  type Reconciliation,
  ReconciliationLog,
} from './watchdog/reconciliation-log.repository.js';
export { type WatchedCase, WatchedCases } from './watchdog/watched-cases.repository.js';
