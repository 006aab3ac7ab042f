import { getRouteApi, useRouter } from '@tanstack/react-router';
import { App, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../shared/me/sign-out.query.js';
import { useProblemText } from '../../shared/problem/use-problem-text.js';
import { PageTitle } from '../../shared/screen/page-title.js';
import { PasswordChangeForm } from './password-change.form.js';
import styles from '../sign-in/sign-in.module.css';

const obligationRoute = getRouteApi('/obligation');

/** Says in words what must be done first, and lets the person do it where this app can. */
export function ObligationPage() {
  const { t } = useTranslation('obligation');
  const { message } = App.useApp();
  const textOf = useProblemText();
  const { history } = useRouter();
  const { what = 'password_change_required', to = '/' } = obligationRoute.useSearch();
  const signOut = useSignOut((problem) => void message.error(textOf(problem)));
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <PageTitle title={t(`${what}.title`)} />
        <p className={styles.hint}>{t(`${what}.detail`)}</p>
        <Flex vertical gap={12}>
          {what === 'password_change_required' && (
            <PasswordChangeForm onChanged={() => history.push(to)} />
          )}
          <Button block onClick={() => signOut.mutate()} loading={signOut.isPending}>
            {t('signOut')}
          </Button>
        </Flex>
      </section>
    </main>
  );
}
