/** What signing in and the administration of accounts may answer instead of what was asked. */
import {
  absent,
  conflicting,
  type ErrorEntry,
  forbidden,
  tooMany,
  unacceptable,
  unauthorised,
} from './error.entry.js';

export const ACCOUNT_CATALOGUE = {
  account_locked: tooMany(
    '登录失败次数过多，请稍后再试',
    'Too many failed sign-ins in a row; the account is locked for a while.',
    {
      zh: '登录失败次数过多，请在 {retryAfterSeconds} 秒后再试',
      en: 'Too many failed sign-ins in a row; try again in {retryAfterSeconds} seconds.',
    },
  ),
  second_factor_required: unauthorised(
    '请输入动态验证码',
    'The account has a second factor: send its code as well.',
  ),
  second_factor_wrong: unauthorised(
    '动态验证码错误或已使用',
    'The code is wrong, expired or was used already.',
  ),
  second_factor_enrolment_required: forbidden(
    '您的职务要求先绑定动态验证码',
    'Your post requires a second factor: enrol one before anything else.',
  ),
  password_change_required: forbidden(
    '请先修改密码',
    'The password is a temporary one or has expired: change it before anything else.',
  ),
  current_password_wrong: unacceptable('当前密码错误', 'The current password is wrong.'),
  password_too_short: unacceptable('密码太短', 'The password is too short.', {
    zh: '密码至少 {minimumLength} 个字符',
    en: 'A password has at least {minimumLength} characters.',
  }),
  password_too_common: unacceptable(
    '密码过于常见，请换一个',
    'The password is among the most used ones.',
  ),
  password_guessable: unacceptable(
    '密码不能由账号、姓名或系统名称组成',
    'The password is made of the account, the name of its person or of this system.',
  ),
  password_too_plain: unacceptable(
    '密码须包含大写字母、小写字母、数字、符号中的至少三种',
    'The password needs three of: capital letters, small letters, digits, other characters.',
  ),
  password_used_before: unacceptable(
    '不能使用当前或最近用过的密码',
    'The password is the present one or one of the last ones.',
  ),
  second_factor_not_pending: conflicting(
    '没有待确认的绑定，请重新开始',
    'No enrolment waits for its code; begin again.',
  ),
  second_factor_not_enrolled: conflicting('尚未绑定动态验证码', 'No second factor is enrolled.'),
  token_read_only: forbidden('该访问令牌只能读取', 'The token may read only.'),
  token_not_accepted: forbidden(
    '此操作须登录后进行，不接受访问令牌',
    'This needs a session; a personal access token is not accepted.',
  ),
  secret_shown_once: conflicting(
    '该请求已经完成，其中的密钥只显示一次',
    'This request was done already, and the secret in its answer is shown once only.',
  ),
  own_account: conflicting('不能对自己的账号进行此操作', 'Not possible on your own account.'),
  last_system_administrator: conflicting(
    '不能停用最后一个系统管理员',
    'The last system administrator cannot be disabled.',
  ),
  unknown_account: absent('没有找到该账号', 'There is no such account.'),
  account_name_taken: conflicting('该账号名已被使用', 'The account name is taken.'),
  person_has_account: conflicting('该人员已有账号', 'The person has an account already.'),
  first_administrator_link_invalid: forbidden(
    '链接无效、已使用或已过期',
    'The link is not valid, was used or has expired.',
  ),
  provider_not_configured: absent(
    '未配置统一身份认证',
    'Sign-in through a provider is not configured.',
  ),
  provider_unavailable: {
    httpStatus: 503,
    logLevel: 'error',
    retryable: true,
    zh: '统一身份认证暂时不可用',
    en: 'The identity provider cannot be reached.',
  },
  provider_sign_in_failed: unauthorised(
    '统一身份认证登录失败，请重新登录',
    'The sign-in through the provider failed; begin again.',
  ),
  provider_subject_unknown: forbidden(
    '该统一身份未关联本系统账号，请联系系统管理员',
    'This identity is linked to no account here; ask the system administrator.',
  ),
  provider_subject_linked: conflicting(
    '该统一身份已关联其他账号',
    'This identity is linked to an account already.',
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>;
