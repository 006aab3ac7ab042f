/** The composition of the HTTP service: which class gets what. Connections are made here and nowhere else. */
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { OriginGuard } from './access/origin.guard.js';
import { PrincipalInterceptor } from './access/principal.interceptor.js';
import { SessionController } from './access/session.controller.js';
import { SessionGuard } from './access/session.guard.js';
import { CaseCommandService } from './cases/case-command.service.js';
import { CaseController } from './cases/case.controller.js';
import { CaseReadingService } from './cases/case-reading.service.js';
import { DirectoryReading } from './cases/directory.reading.js';
import { type ApiParts, connectionProviders } from './connections.providers.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { HealthController } from './health/health.controller.js';
import { Present } from './http/present.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.pipe.js';
import { ImportController } from './imports/import.controller.js';
import { ImportRowService } from './imports/import-row.service.js';
import { LedgerImportService } from './imports/ledger-import.service.js';
import { AgendaController } from './inbox/agenda.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerReadingService } from './ledger/ledger-reading.service.js';
import { DirectoryService } from './organisation/directory.service.js';
import { OrganisationController } from './organisation/organisation.controller.js';

@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        HealthController,
        SessionController,
        LedgerController,
        CaseController,
        EvidenceController,
        ImportController,
        InboxController,
        AgendaController,
        OrganisationController,
      ],
      providers: [
        ...connectionProviders(parts),
        Present,
        DirectoryService,
        { provide: DirectoryReading, useExisting: DirectoryService },
        CaseReadingService,
        CaseCommandService,
        LedgerReadingService,
        EvidenceService,
        ImportRowService,
        LedgerImportService,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_INTERCEPTOR, useClass: PrincipalInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        {
          provide: APP_FILTER,
          useFactory: () => new ProblemFilter(parts.logger, parts.metrics),
        },
      ],
    };
  }
}
