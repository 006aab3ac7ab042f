import { Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { RemainingDays } from '../../shared/format/remaining-days.js';
import { Lamp } from '../../shared/lamp/lamp.js';
import { CaseLink } from './case-link.js';
import styles from './ledger.module.css';
import type { CaseSummary } from './ledger.query.js';

/** The ledger on a phone. */
export function LedgerCards({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const { t } = useTranslation('ledger');
  return (
    <ul className={styles.cards}>
      {cases.map(({ caseId, ledgerNumber, problem, state, lamp, ...rest }) => (
        <li key={caseId}>
          <Card size="small">
            <Flex justify="space-between" gap={8} wrap>
              <CaseLink ledgerNumber={ledgerNumber} />
              <Tag>{t(`shared:state.${state}`)}</Tag>
            </Flex>
            <p className={styles.problem}>{problem}</p>
            <div className={styles.facts}>
              <Lamp lamp={lamp} />
              <RemainingDays days={rest.remainingWorkingDays} />
              <span>{(rest.leadUnit ?? rest.township).name}</span>
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
