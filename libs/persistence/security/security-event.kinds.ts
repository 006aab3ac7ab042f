/** What the security log tells of. A kind is never renamed: the log is read years later. */
export const SECURITY_EVENT_KINDS = [
  // Signing in
  'signedIn',
  'signInFailed',
  'signInLocked',
  'signedOut',
  'sessionRevoked',
  // Accounts
  'firstAdministratorMade',
  'accountCreated',
  'accountDisabled',
  'accountEnabled',
  'accountUnlocked',
  'accountMailChanged',
  'providerIdentityLinked',
  'providerIdentityEnded',
  'passwordChanged',
  'passwordReset',
  'secondFactorEnrolled',
  'secondFactorRemoved',
  'recoveryCodeUsed',
  'tokenIssued',
  'tokenRevoked',
  // People, posts and units
  'personEntered',
  'personRenamed',
  'unitOpened',
  'unitRenamed',
  'unitMoved',
  'unitMerged',
  'unitClosed',
  'postCreated',
  'postClosed',
  'appointed',
  'appointmentEnded',
  'substituteNamed',
  'substituteEnded',
  'registryImported',
  // Rules: the working calendar, which every deadline is computed with, and policies
  'calendarPutInForce',
  'policyApproved',
  // Reading and taking away
  'accessRefused',
  'confidentialCaseRead',
  'ledgerExported',
  'securityLogRead',
] as const;

export type SecurityEventKind = (typeof SECURITY_EVENT_KINDS)[number];
