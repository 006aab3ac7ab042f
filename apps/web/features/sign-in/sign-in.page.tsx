import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../app/frame/brand.js';
import { LanguageSwitch } from '../../app/frame/language-switch.js';
import { PageTitle } from '../../shared/screen/page-title.js';
import { SignInForm } from './sign-in.form.js';
import type { SignedIn } from './sign-in.query.js';
import styles from './sign-in.module.css';

const signInRoute = getRouteApi('/sign-in');

/** The way in; afterwards one is where one was going, or where the service says that something must be done first. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const { history } = useRouter();
  const { to = '/' } = signInRoute.useSearch();
  const enter = ({ obligation }: SignedIn) => {
    if (obligation === null) history.push(to);
    else void navigate({ to: '/obligation', search: { what: obligation, to } });
  };
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <div className={styles.head}>
          <Brand />
          <LanguageSwitch />
        </div>
        <PageTitle title={t('title')} />
        <p className={styles.hint}>{t(to === '/' ? 'hint' : 'hintReturning')}</p>
        <SignInForm onSignedIn={enter} />
      </section>
    </main>
  );
}
