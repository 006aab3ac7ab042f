/** The migrations in their order; each is one step that can be read as a sentence. */
import { OrganisationRegistry1764000000001 } from './1764000000001-organisation-registry.js';
import { AccountsAndSessions1764000000002 } from './1764000000002-accounts-and-sessions.js';
import { RulesByVersion1764000000003 } from './1764000000003-rules-by-version.js';
import { LedgerAndHistories1764000000004 } from './1764000000004-ledger-and-histories.js';
import { OutboxOfNotices1764000000005 } from './1764000000005-outbox-of-notices.js';
import { AgendaEvidenceAlarmsImports1764000000006 } from './1764000000006-agenda-evidence-alarms-imports.js';
import { AppendOnlyAndPrivileges1764000000007 } from './1764000000007-append-only-and-privileges.js';
import { SecurityLog1764000000008 } from './1764000000008-security-log.js';
import { ConfidentialCases1764000000009 } from './1764000000009-confidential-cases.js';
import { SignInHardening1764000000010 } from './1764000000010-sign-in-hardening.js';
import { RegistryWithPeriods1764000000012 } from './1764000000012-registry-with-periods.js';
import { ThreeAdministrators1764000000013 } from './1764000000013-three-administrators.js';
import { TwoRolesForTheApplication1764000000014 } from './1764000000014-two-roles-for-the-application.js';
import { RowLevelSecurity1764000000015 } from './1764000000015-row-level-security.js';
import { ReadingsOfACase1764000000016 } from './1764000000016-readings-of-a-case.js';
import { CheaperUpdatesOfACase1764000000017 } from './1764000000017-cheaper-updates-of-a-case.js';
import { Watchdog1764000000018 } from './1764000000018-watchdog.js';
import { Batches1764000000019 } from './1764000000019-batches.js';
import { CalendarPapers1764000000020 } from './1764000000020-calendar-papers.js';
import { PolicyRegistry1764000000021 } from './1764000000021-policy-registry.js';
import { InboxWithoutMail1764000000022 } from './1764000000022-inbox-without-mail.js';

export const MIGRATIONS = [
  OrganisationRegistry1764000000001,
  AccountsAndSessions1764000000002,
  RulesByVersion1764000000003,
  LedgerAndHistories1764000000004,
  OutboxOfNotices1764000000005,
  AgendaEvidenceAlarmsImports1764000000006,
  AppendOnlyAndPrivileges1764000000007,
  SecurityLog1764000000008,
  ConfidentialCases1764000000009,
  SignInHardening1764000000010,
  RegistryWithPeriods1764000000012,
  ThreeAdministrators1764000000013,
  TwoRolesForTheApplication1764000000014,
  RowLevelSecurity1764000000015,
  ReadingsOfACase1764000000016,
  CheaperUpdatesOfACase1764000000017,
  Watchdog1764000000018,
  Batches1764000000019,
  CalendarPapers1764000000020,
  PolicyRegistry1764000000021,
  InboxWithoutMail1764000000022,
];
