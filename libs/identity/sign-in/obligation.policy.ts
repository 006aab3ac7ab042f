/**
 * What a person must do before anything else: show the second factor, change a password that is not theirs alone, or
 * enrol a second factor where the post asks for one (三员, approvers). Until then the session reaches nothing.
 */
import type { AccountConfig } from '#libs/config';
import type { Actor, PostRole } from '#libs/domain';
import { isPasswordExpired } from '../passwords/password-rule.policy.js';
import type { Session } from './sessions.repository.js';

export const OBLIGATIONS = [
  'second_factor_required',
  'password_change_required',
  'second_factor_enrolment_required',
] as const;
/** Also the code with which everything else is refused meanwhile. */
export type Obligation = (typeof OBLIGATIONS)[number];

const SECOND_FACTOR_ROLES: readonly PostRole[] = [
  'officeDirector',
  'deputyDirector',
  'leadingGroup',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

/** Posts that the person holds as a substitute count like their own. */
export function obligationOf(
  session: Omit<Session, 'sessionId' | 'personId' | 'expiresAt'>,
  { posts }: Pick<Actor, 'posts'>,
  { password, secondFactor }: Pick<AccountConfig, 'password' | 'secondFactor'>,
  now: Date,
): Obligation | null {
  if (session.enrolled && !session.secondFactor) return 'second_factor_required';
  const expired = session.temporary || isPasswordExpired(session.passwordChangedAt, password, now);
  if (session.by === 'password' && expired) return 'password_change_required';
  const asked =
    secondFactor === 'required' && posts.some(({ role }) => SECOND_FACTOR_ROLES.includes(role));
  return asked && !session.enrolled && !session.secondFactor
    ? 'second_factor_enrolment_required'
    : null;
}
