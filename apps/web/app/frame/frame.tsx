/** The calm around every screen: the menu at the left (in a drawer on a phone), who is signed in above. */
import { Outlet, useLocation } from '@tanstack/react-router';
import { Grid, Layout } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Watermark } from '../../shared/watermark/watermark.js';
import { AccountCorner } from './account-corner.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { MainMenu } from './main-menu.js';
import { MenuDrawer } from './menu-drawer.js';
import styles from './frame.module.css';

export function Frame() {
  const { t } = useTranslation('frame');
  const wide = Grid.useBreakpoint().lg === true;
  const content = useFocusAfterNavigation();
  return (
    <Layout className={styles.frame}>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      {wide && (
        <Layout.Sider theme="light" width={208} className={styles.side}>
          <Brand />
          <MainMenu />
        </Layout.Sider>
      )}
      <Layout>
        <Layout.Header className={styles.head}>
          {wide ? <span /> : <MenuDrawer />}
          <div className={styles.corner}>
            <LanguageSwitch />
            <AccountCorner />
          </div>
        </Layout.Header>
        <main id="content" ref={content} tabIndex={-1} className={styles.content}>
          <Outlet />
        </main>
      </Layout>
      <Watermark />
    </Layout>
  );
}

/** Without it a reader of the screen stays on the link that was followed, which is gone. */
function useFocusAfterNavigation() {
  const content = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) content.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return content;
}
