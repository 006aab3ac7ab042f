import { Button, Flex, Input, Select } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { filterOf, isFiltered, LAMPS, type LedgerFilter, STATES } from './ledger.filter.js';
import styles from './ledger.module.css';

/** Each choice goes into the address at once; the text when it was typed to the end. */
export function LedgerFilters({ filter }: { readonly filter: LedgerFilter }) {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const change = (part: Record<string, unknown>) =>
    void navigate({ to: '/ledger', search: filterOf({ ...filter, ...part }) });
  return (
    <Flex wrap gap={8} role="search" aria-label={t('filter.label')}>
      <Input.Search
        key={filter.text ?? ''}
        className={styles.text ?? ''}
        allowClear
        defaultValue={filter.text ?? ''}
        placeholder={t('filter.text')}
        aria-label={t('filter.text')}
        onSearch={(text) => change({ text })}
      />
      <Select
        className={styles.choice ?? ''}
        allowClear
        value={filter.state ?? null}
        placeholder={t('filter.state')}
        aria-label={t('filter.state')}
        options={STATES.map((value) => ({ value, label: t(`shared:state.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      <Select
        className={styles.choice ?? ''}
        allowClear
        value={filter.lamp ?? null}
        placeholder={t('filter.lamp')}
        aria-label={t('filter.lamp')}
        options={LAMPS.map((value) => ({ value, label: t(`shared:lamp.${value}`) }))}
        onChange={(lamp) => change({ lamp })}
      />
      {isFiltered(filter) && (
        <Button type="link" onClick={() => void navigate({ to: '/ledger', search: {} })}>
          {t('clear')}
        </Button>
      )}
    </Flex>
  );
}
