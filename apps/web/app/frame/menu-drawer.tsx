import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand.js';
import { MainMenu } from './main-menu.js';

/** The menu where there is no room for it beside the content. */
export function MenuDrawer() {
  const { t } = useTranslation('frame');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('menu.open')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Drawer placement="left" size={264} open={open} onClose={close} title={<Brand />}>
        <MainMenu onChosen={close} />
      </Drawer>
    </>
  );
}
