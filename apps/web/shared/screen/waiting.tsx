import { Flex, Spin } from 'antd';
import { useTranslation } from 'react-i18next';

/** Something is being fetched; said in words, because a wheel alone tells nobody whether to wait. */
export function Waiting({ words }: { readonly words?: string }) {
  const { t } = useTranslation('shared');
  return (
    <Flex vertical align="center" gap={12} role="status" style={{ padding: 48 }}>
      <Spin />
      <span>{words ?? t('waiting')}</span>
    </Flex>
  );
}
