import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Registry } from '#registry';
import { AccessGuard } from './access/access.guard.js';
import { AccessServices } from './access/access-services.js';
import { AccountsController } from './access/accounts.controller.js';
import { OidcController } from './access/oidc.controller.js';
import { Pseudonyms } from './access/pseudonyms.js';
import { SessionController } from './access/session.controller.js';
import { SessionCookie } from './access/session-cookie.js';
import { TokensController } from './access/tokens.controller.js';
import { ApiOptions } from './api-options.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditTrail } from './audit/audit-trail.js';
import { PrintsController } from './audit/prints.controller.js';
import { CohortsController } from './cohorts/cohorts.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { DataQueriesController } from './governance/data-queries.controller.js';
import { LocksController } from './governance/locks.controller.js';
import { PreviewCommandHandler } from './governance/preview.query.js';
import { SignaturesController } from './governance/signatures.controller.js';
import { Signers } from './governance/signers.js';
import { HealthController } from './health/health.controller.js';
import { ContractPipe } from './http/contract.pipe.js';
import { Identities } from './identity/identities.js';
import { IdentityController } from './identity/identity.controller.js';
import { ImportAccess } from './imports/import-access.js';
import { ImportsController } from './imports/imports.controller.js';
import { BundleController, LogController } from './log/log.controller.js';
import { OutcomesController } from './outcomes/outcomes.controller.js';
import { ReadOutcomesHandler } from './outcomes/outcomes.queries.js';
import { RecordPatientHandler } from './patients/patients.commands.js';
import { PatientsController } from './patients/patients.controller.js';
import {
  ListPatientsHandler,
  ReadHistoryHandler,
  ReadPatientHandler,
  ReplayPatientHandler,
} from './patients/patients.queries.js';
import { PlotsController } from './plots/plots.controller.js';
import { PrivacyController } from './privacy/privacy.controller.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { SafetyController } from './safety/safety.controller.js';
import { RecordStudyHandler } from './studies/studies.commands.js';
import { StudiesController } from './studies/studies.controller.js';
import { ListStudiesHandler, ReadEventsHandler, ReadStudyHandler } from './studies/studies.queries.js';
import { TimeTravelController } from './time-travel/time-travel.controller.js';
import {
  CheckDataCutHandler,
  CompareCriteriaHandler,
  DiffOutcomesHandler,
  ListDataCutsHandler,
  TakeDataCutHandler,
} from './time-travel/time-travel.messages.js';
import { WorklistController } from './worklist/worklist.controller.js';

@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [
    HealthController,
    DocsController,
    StudiesController,
    PatientsController,
    OutcomesController,
    TimeTravelController,
    CohortsController,
    PlotsController,
    WorklistController,
    LogController,
    BundleController,
    SessionController,
    OidcController,
    TokensController,
    AccountsController,
    IdentityController,
    PrivacyController,
    PrintsController,
    SafetyController,
    AuditController,
    LocksController,
    DataQueriesController,
    SignaturesController,
    ImportsController,
    ExportsController,
  ],
  providers: [
    Pseudonyms,
    Identities,
    AuditTrail,
    Signers,
    ImportAccess,
    PreviewCommandHandler,
    RecordStudyHandler,
    ListStudiesHandler,
    ReadStudyHandler,
    ReadEventsHandler,
    RecordPatientHandler,
    ListPatientsHandler,
    ReadPatientHandler,
    ReadHistoryHandler,
    ReadOutcomesHandler,
    ReplayPatientHandler,
    TakeDataCutHandler,
    ListDataCutsHandler,
    CheckDataCutHandler,
    DiffOutcomesHandler,
    CompareCriteriaHandler,
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_PIPE, useClass: ContractPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}

/** The API over a registry that the caller opens and closes. */
export function apiOver(registry: Registry, options: ApiOptions): DynamicModule {
  return {
    module: ApiModule,
    providers: [
      { provide: Registry, useValue: registry },
      { provide: ApiOptions, useValue: options },
      { provide: AccessServices, useValue: options.access ?? new AccessServices(registry, options.vault) },
      { provide: SessionCookie, useValue: new SessionCookie(options.publicUrl) },
    ],
  };
}
