import { Link, useLocation } from '@tanstack/react-router';
import { Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/me/me.query.js';
import { MENU_ENTRIES } from './menu-entries.js';
import { MENU_ICONS } from './menu-icons.js';

/** What this person may open; the present place is marked. */
export function MainMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation('frame');
  const me = useMe();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const entries = MENU_ENTRIES.filter(({ maySee }) => maySee(me));
  const current = entries.filter(({ path: own, within = [] }) =>
    [own, ...within].some((place) => path.startsWith(place)),
  );
  return (
    <nav aria-label={t('menu.label')}>
      <Menu
        mode="inline"
        selectedKeys={current.map(({ key }) => key)}
        items={entries.map(({ key, path: to }) => ({
          key,
          icon: MENU_ICONS[key],
          label: (
            <Link to={to} onClick={() => onChosen?.()}>
              {t(`menu.${key}`)}
            </Link>
          ),
        }))}
      />
    </nav>
  );
}
