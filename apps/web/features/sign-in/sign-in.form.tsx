import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { asksForCode } from './second-factor.js';
import { type SignedIn, type SignIn, useSignIn } from './sign-in.query.js';

/** Account and password; the code of the second factor once the service asks for it. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: (answer: SignedIn) => void }) {
  const { t } = useTranslation('sign-in');
  const signIn = useSignIn(onSignedIn);
  const problem = signIn.error;
  const withCode = asksForCode(problem) || signIn.variables?.code !== undefined;
  const required = [{ required: true, message: t('required') }];
  return (
    <Form<SignIn> layout="vertical" requiredMark={false} onFinish={(body) => signIn.mutate(body)}>
      <Form.Item name="account" label={t('account')} rules={required}>
        <Input autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={required}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      {withCode && (
        <Form.Item name="code" label={t('code')} extra={t('codeHint')} rules={required}>
          <Input autoComplete="one-time-code" autoFocus size="large" />
        </Form.Item>
      )}
      {problem !== null && (
        <Form.Item>
          <ProblemNotice problem={problem} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
