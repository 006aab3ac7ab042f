import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { type PasswordChange, usePasswordChange } from './password-change.query.js';

interface Typed extends PasswordChange {
  readonly repeat: string;
}

export function PasswordChangeForm({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation('obligation');
  const change = usePasswordChange(onChanged);
  const required = { required: true, message: t('required') };
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      onFinish={({ repeat: _, ...content }) => change.mutate(content)}
    >
      <Form.Item name="currentPassword" label={t('current')} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="newPassword" label={t('next')} rules={[required]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('repeat')}
        dependencies={['newPassword']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.error !== null && (
        <Form.Item>
          <ProblemNotice problem={change.error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        {t('change')}
      </Button>
    </Form>
  );
}
