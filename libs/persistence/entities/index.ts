/** Every entity, for the data source and for those who read with TypeORM's repositories. */
import { AbsenceEntity } from './absence.entity.js';
import { AccountEntity } from './account.entity.js';
import { AdoptionPreviewEntity } from './adoption-preview.entity.js';
import { AgendaItemEntity } from './agenda-item.entity.js';
import { AlarmEntity } from './alarm.entity.js';
import { AppointmentEntity } from './appointment.entity.js';
import { BatchEntity } from './batch.entity.js';
import { BatchItemEntity } from './batch-item.entity.js';
import { CalendarNoticeEntity } from './calendar-notice.entity.js';
import { CalendarVersionEntity } from './calendar-version.entity.js';
import { CaseEntity } from './case.entity.js';
import { CaseUnitEntity } from './case-unit.entity.js';
import { CaseEventEntity } from './case-event.entity.js';
import { CaseReadEntity } from './case-read.entity.js';
import { CaseTextEntity } from './case-text.entity.js';
import { DeliveryEntity } from './delivery.entity.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import { ImportEntity } from './import.entity.js';
import { LedgerCounterEntity } from './ledger-counter.entity.js';
import { LocalRestEntity } from './local-rest.entity.js';
import { NoticeEntity } from './notice.entity.js';
import { PersonEntity } from './person.entity.js';
import { PolicyActEntity } from './policy-act.entity.js';
import { PolicyDraftEntity } from './policy-draft.entity.js';
import { PolicyVersionEntity } from './policy-version.entity.js';
import { PostEntity } from './post.entity.js';
import { ReconciliationEntity } from './reconciliation.entity.js';
import { RegistryActEntity } from './registry-act.entity.js';
import { RoleReachEntity } from './role-reach.entity.js';
import { SecurityEventEntity } from './security-event.entity.js';
import { SessionEntity } from './session.entity.js';
import { UnitNameEntity } from './unit-name.entity.js';
import { UnitPlaceEntity } from './unit-place.entity.js';
import { UnitEntity } from './unit.entity.js';
import { AccessTokenEntity } from './access-token.entity.js';
import { AccountWriteEntity } from './account-write.entity.js';
import { FirstAdministratorLinkEntity } from './first-administrator-link.entity.js';
import { ProviderIdentityEntity } from './provider-identity.entity.js';
import { SecondFactorEntity } from './second-factor.entity.js';
import { SignInFailureEntity } from './sign-in-failure.entity.js';

export const ENTITIES = [
  AbsenceEntity,
  AccountEntity,
  AdoptionPreviewEntity,
  AgendaItemEntity,
  AlarmEntity,
  AppointmentEntity,
  BatchEntity,
  BatchItemEntity,
  CalendarNoticeEntity,
  CalendarVersionEntity,
  CaseEntity,
  CaseUnitEntity,
  CaseEventEntity,
  CaseReadEntity,
  CaseTextEntity,
  DeliveryEntity,
  EvidenceFileEntity,
  ImportEntity,
  LedgerCounterEntity,
  LocalRestEntity,
  NoticeEntity,
  PersonEntity,
  PolicyActEntity,
  PolicyDraftEntity,
  PolicyVersionEntity,
  PostEntity,
  ReconciliationEntity,
  RegistryActEntity,
  RoleReachEntity,
  SecurityEventEntity,
  SessionEntity,
  UnitEntity,
  AccessTokenEntity,
  AccountWriteEntity,
  FirstAdministratorLinkEntity,
  ProviderIdentityEntity,
  SecondFactorEntity,
  SignInFailureEntity,
  UnitNameEntity,
  UnitPlaceEntity,
];

export {
  AbsenceEntity,
  AccountEntity,
  AdoptionPreviewEntity,
  AgendaItemEntity,
  AlarmEntity,
  AppointmentEntity,
  BatchEntity,
  BatchItemEntity,
  CalendarNoticeEntity,
  CalendarVersionEntity,
  CaseEntity,
  CaseUnitEntity,
  CaseEventEntity,
  CaseReadEntity,
  CaseTextEntity,
  DeliveryEntity,
  EvidenceFileEntity,
  ImportEntity,
  LedgerCounterEntity,
  LocalRestEntity,
  NoticeEntity,
  PersonEntity,
  PolicyActEntity,
  PolicyDraftEntity,
  PolicyVersionEntity,
  PostEntity,
  ReconciliationEntity,
  RegistryActEntity,
  RoleReachEntity,
  SecurityEventEntity,
  SessionEntity,
  UnitEntity,
  AccessTokenEntity,
  AccountWriteEntity,
  FirstAdministratorLinkEntity,
  ProviderIdentityEntity,
  SecondFactorEntity,
  SignInFailureEntity,
  UnitNameEntity,
  UnitPlaceEntity,
};
