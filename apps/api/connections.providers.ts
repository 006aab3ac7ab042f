/** What the service stands on: configuration, record, engine, folders. Classes of libs know no framework. */
import { randomUUID } from 'node:crypto';
import type { Provider, ValueProvider } from '@nestjs/common';
import { BatchOffice } from '#libs/bulk';
import type { DubanConfig } from '#libs/config';
import {
  accountKeysOf,
  accountServices,
  IdentityService,
  ProviderClient,
  Registry,
  RegistryImport,
} from '#libs/identity';
import { ApiMetrics, type Logger } from '#libs/observability';
import {
  AdoptionPreviews,
  AgendaList,
  BatchLog,
  CalendarInForce,
  CalendarPapers,
  AlarmList,
  CaseReadLog,
  CaseRecord,
  createDataSource,
  EvidenceFiles,
  ImportLog,
  LampCounts,
  LedgerList,
  NoticeInbox,
  OpenCases,
  PolicyDrafts,
  PolicyList,
  ReadingTrail,
  ReconciliationLog,
  RulesByVersion,
  SecurityLog,
} from '#libs/persistence';
import { BatchWorkflows, CaseClient, lazyClient } from '#libs/temporal';
import { TimeMachine } from '#libs/time-machine';
import { RateLimits } from './access/rate-limits.js';
import { AdmissionGate } from './cases/admission.gate.js';
import { EvidenceStore } from './evidence/evidence-store.service.js';
import { EngineConnection } from './health/engine-connection.service.js';
import { alarmGaugeSources, gaugeSources } from './health/gauge-sources.js';
import { WatchdogHealth } from './health/watchdog-health.js';
import { DatabaseConnection } from './http/database-connection.service.js';
import { Present } from './http/present.js';
import { ACCOUNTS, API_CONFIG, API_LOGGER, PROVIDER } from './http/tokens.js';
import { UploadFolder } from './http/upload-folder.js';
import { WorkbookStore } from './imports/workbook-store.service.js';
import { AccessRefusals } from './security/access-refusals.service.js';

export interface ApiParts {
  readonly config: DubanConfig;
  readonly logger: Logger;
  readonly metrics: ApiMetrics;
}

const POOL_SIZE = 20;
/** A caller waits no longer for the engine, and then hears 503 (design §2). */
const ANSWER_WITHIN_MS = 4_000;
const STATEMENT_TIMEOUT_MS = 4_500;
/** Enough to keep the worker busy; more would only wait inside the engine, against its deadline. */
const COMMANDS_AT_ONCE = 16;
const COMMANDS_WAITING = 5_000;

export function connectionProviders({ config, logger, metrics }: ApiParts): Provider[] {
  const dataSource = createDataSource(config.databaseUrl, {
    poolSize: POOL_SIZE,
    applicationName: 'duban-api',
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  const client = lazyClient(config);
  const batches = new BatchLog(dataSource);
  const securityLog = new SecurityLog(dataSource);
  const identity = new IdentityService(dataSource);
  const keys = accountKeysOf(config);
  const { provider } = config.accounts;
  const callbackUrl = `${config.publicUrl}/api/v1/sessions/oidc/callback`;
  const registry = new Registry(dataSource, identity.directories, randomUUID);
  const alarms = new AlarmList(dataSource);
  const reconciliations = new ReconciliationLog(dataSource);
  metrics.watchAlarms(alarmGaugeSources(alarms, reconciliations));
  metrics.watch(gaugeSources(dataSource, new LampCounts(dataSource), new Present()));
  return [
    given(API_CONFIG, config),
    given(API_LOGGER, logger),
    given(RateLimits, new RateLimits(config.rateLimits)),
    given(SecurityLog, securityLog),
    given(AccessRefusals, new AccessRefusals(securityLog, logger)),
    given(CaseReadLog, new CaseReadLog(dataSource)),
    given(ReadingTrail, new ReadingTrail(dataSource)),
    given(ApiMetrics, metrics),
    given(DatabaseConnection, new DatabaseConnection(dataSource, logger)),
    given(EngineConnection, new EngineConnection(client)),
    given(CaseClient, new CaseClient(client, { answerWithinMs: ANSWER_WITHIN_MS })),
    given(AlarmList, alarms),
    given(ReconciliationLog, reconciliations),
    given(WatchdogHealth, new WatchdogHealth(reconciliations, config.watchdog)),
    given(AdmissionGate, new AdmissionGate(COMMANDS_AT_ONCE, COMMANDS_WAITING)),
    given(IdentityService, identity),
    given(ACCOUNTS, accountServices(dataSource, identity, keys, config.accounts)),
    given(PROVIDER, provider && new ProviderClient(provider, callbackUrl, keys)),
    given(Registry, registry),
    given(RegistryImport, new RegistryImport(dataSource, registry, randomUUID)),
    given(CaseRecord, new CaseRecord(dataSource)),
    given(AdoptionPreviews, new AdoptionPreviews(dataSource)),
    given(PolicyList, new PolicyList(dataSource)),
    given(PolicyDrafts, new PolicyDrafts(dataSource)),
    given(RulesByVersion, new RulesByVersion(dataSource)),
    given(LedgerList, new LedgerList(dataSource)),
    given(TimeMachine, new TimeMachine(dataSource)),
    given(NoticeInbox, new NoticeInbox(dataSource)),
    given(AgendaList, new AgendaList(dataSource)),
    given(BatchLog, batches),
    given(
      BatchOffice,
      new BatchOffice(batches, new BatchWorkflows(client), config.bulkRatePerSecond),
    ),
    given(EvidenceFiles, new EvidenceFiles(dataSource)),
    given(ImportLog, new ImportLog(dataSource)),
    given(EvidenceStore, new EvidenceStore(config.dataDirectory)),
    given(WorkbookStore, new WorkbookStore(config.dataDirectory)),
    given(BatchLog, new BatchLog(dataSource)),
    given(BatchWorkflows, new BatchWorkflows(client)),
    given(CalendarPapers, new CalendarPapers(dataSource)),
    given(CalendarInForce, new CalendarInForce(dataSource)),
    given(OpenCases, new OpenCases(dataSource)),
    given(UploadFolder, new UploadFolder(config.dataDirectory)),
  ];
}

function given(provide: ValueProvider['provide'], useValue: unknown): Provider {
  return { provide, useValue };
}
