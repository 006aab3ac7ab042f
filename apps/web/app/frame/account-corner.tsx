import { UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../shared/problem/use-problem-text.js';
import { useMe } from '../../shared/me/me.query.js';
import { useSignOut } from '../../shared/me/sign-out.query.js';
import { useWatermark } from '../../shared/watermark/watermark.setting.js';
import styles from './account-corner.module.css';

/** Who is signed in, in which post, and the way out. */
export function AccountCorner() {
  const { t } = useTranslation('frame');
  const { message } = App.useApp();
  const textOf = useProblemText();
  const { name, posts } = useMe();
  const signOut = useSignOut((problem) => void message.error(textOf(problem)));
  const [watermark, setWatermark] = useWatermark();
  const [post] = posts;
  const items = [
    { key: 'watermark', label: t(watermark ? 'watermark.hide' : 'watermark.show') },
    { key: 'signOut', label: t('signOut'), disabled: signOut.isPending },
  ];
  const choose = (key: string) => (key === 'signOut' ? signOut.mutate() : setWatermark(!watermark));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button type="text" icon={<UserOutlined />} className={styles.corner ?? ''}>
        <span className={styles.name}>{name}</span>
        {post && <span className={styles.post}>{post.title}</span>}
      </Button>
    </Dropdown>
  );
}
