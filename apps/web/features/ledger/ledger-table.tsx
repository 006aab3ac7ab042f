import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLedgerColumns } from './ledger-columns.js';
import type { CaseSummary } from './ledger.query.js';

export function LedgerTable({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const { t } = useTranslation('ledger');
  return (
    <Table<CaseSummary>
      aria-label={t('title')}
      rowKey="caseId"
      size="middle"
      pagination={false}
      tableLayout="fixed"
      columns={useLedgerColumns()}
      dataSource={[...cases]}
    />
  );
}
