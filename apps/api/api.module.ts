/** The composition of the HTTP service: which class gets what. Connections are made here and nowhere else. */
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { OriginGuard } from './access/origin.guard.js';
import { RateLimitGuard } from './access/rate-limit.guard.js';
import { PrincipalInterceptor } from './access/principal.interceptor.js';
import { SessionController } from './access/session.controller.js';
import { SessionGuard } from './access/session.guard.js';
import { ObligationReading } from './access/obligation.reading.js';
import { AccessTokenController } from './accounts/access-token.controller.js';
import { AccountAdministrationController } from './accounts/account-administration.controller.js';
import { AccountSecurityController } from './accounts/account-security.controller.js';
import { FirstAdministratorController } from './accounts/first-administrator.controller.js';
import { OwnAccountController } from './accounts/own-account.controller.js';
import { OwnSessionsController } from './accounts/own-sessions.controller.js';
import { ProviderIdentityController } from './accounts/provider-identity.controller.js';
import { ProviderSessionController } from './accounts/provider-session.controller.js';
import { BatchController } from './batches/batch.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarEffectService } from './calendar/calendar-effect.service.js';
import { CalendarNoticeController } from './calendar/calendar-notice.controller.js';
import { CalendarPaperService } from './calendar/calendar-paper.service.js';
import { LocalRestController } from './calendar/local-rest.controller.js';
import { PutInForceService } from './calendar/put-in-force.service.js';
import { AlarmController } from './alarms/alarm.controller.js';
import { AlarmService } from './alarms/alarm.service.js';
import { CaseCommandService } from './cases/case-command.service.js';
import { CaseController } from './cases/case.controller.js';
import { CaseReadingService } from './cases/case-reading.service.js';
import { DirectoryReading } from './cases/directory.reading.js';
import { type ApiParts, connectionProviders } from './connections.providers.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { HealthController } from './health/health.controller.js';
import { PlainTextGuard } from './http/plain-text.guard.js';
import { Present } from './http/present.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.pipe.js';
import { ImportController } from './imports/import.controller.js';
import { ImportRowService } from './imports/import-row.service.js';
import { LedgerImportService } from './imports/ledger-import.service.js';
import { RegistryImportController } from './imports/registry-import.controller.js';
import { RegistryImportService } from './imports/registry-import.service.js';
import { AgendaController } from './inbox/agenda.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerReadingService } from './ledger/ledger-reading.service.js';
import { DirectoryService } from './organisation/directory.service.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { PolicyPreviewController } from './policies/policy-preview.controller.js';
import { PolicyPreviewService } from './policies/policy-preview.service.js';
import { AdoptionPreviewing } from './policies/adoption-previewing.service.js';
import { BulkAdoptionController } from './policies/bulk-adoption.controller.js';
import { BulkAdoptionService } from './policies/bulk-adoption.service.js';
import { CaseAdoptionController } from './policies/case-adoption.controller.js';
import { CaseAdoptionService } from './policies/case-adoption.service.js';
import { PolicyController } from './policies/policy.controller.js';
import { PolicyDraftController } from './policies/policy-draft.controller.js';
import { PolicyDraftService } from './policies/policy-draft.service.js';
import { PolicyStandard } from './policies/policy-standard.js';
import { PolicyToAdopt } from './policies/policy-to-adopt.js';
import { PolicyReadingService } from './policies/policy-reading.service.js';
import { AccessRefusals } from './security/access-refusals.service.js';
import { ReadingLog } from './security/reading-log.service.js';
import { SecurityLogController } from './security/security-log.controller.js';
import { SecurityLogReadingService } from './security/security-log-reading.service.js';
import { PersonController } from './organisation/person.controller.js';
import { PostController } from './organisation/post.controller.js';
import { RegistryHistoryController } from './organisation/registry-history.controller.js';
import { RegistryReadingService } from './organisation/registry-reading.service.js';
import { RegistryService } from './organisation/registry.service.js';
import { SubstituteController } from './organisation/substitute.controller.js';
import { UnitController } from './organisation/unit.controller.js';

@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        HealthController,
        SessionController,
        ProviderSessionController,
        OwnSessionsController,
        OwnAccountController,
        AccessTokenController,
        AccountAdministrationController,
        AccountSecurityController,
        ProviderIdentityController,
        FirstAdministratorController,
        LedgerController,
        CaseController,
        EvidenceController,
        ImportController,
        RegistryImportController,
        InboxController,
        AgendaController,
        BatchController,
        OrganisationController,
        SecurityLogController,
        AlarmController,
        UnitController,
        PostController,
        PersonController,
        SubstituteController,
        RegistryHistoryController,
        CalendarController,
        CalendarNoticeController,
        LocalRestController,
        PolicyPreviewController,
        PolicyController,
        PolicyDraftController,
        CaseAdoptionController,
        BulkAdoptionController,
      ],
      providers: [
        ...connectionProviders(parts),
        Present,
        ObligationReading,
        DirectoryService,
        RegistryService,
        RegistryReadingService,
        { provide: DirectoryReading, useExisting: DirectoryService },
        CaseReadingService,
        CaseCommandService,
        LedgerReadingService,
        EvidenceService,
        ImportRowService,
        LedgerImportService,
        ReadingLog,
        SecurityLogReadingService,
        RegistryImportService,
        CalendarPaperService,
        CalendarEffectService,
        PutInForceService,
        AlarmService,
        PolicyPreviewService,
        PolicyStandard,
        PolicyReadingService,
        PolicyDraftService,
        PolicyToAdopt,
        CaseAdoptionService,
        AdoptionPreviewing,
        BulkAdoptionService,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_GUARD, useClass: PlainTextGuard },
        { provide: APP_INTERCEPTOR, useClass: PrincipalInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        {
          provide: APP_FILTER,
          inject: [AccessRefusals],
          useFactory: (refusals: AccessRefusals) =>
            new ProblemFilter(parts.logger, parts.metrics, refusals),
        },
      ],
    };
  }
}
