import { Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Lamp } from '../../shared/lamp/lamp.js';
import { PageTitle } from '../../shared/screen/page-title.js';
import { CaseFacts } from './case-facts.js';
import { CaseSteps } from './case-steps.js';
import type { CaseDetail } from './case.query.js';
import styles from './cases.module.css';

export function CaseHead({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  return (
    <Card>
      <Flex vertical gap={16}>
        <Flex wrap align="center" gap="8px 16px">
          <PageTitle title={detail.ledgerNumber}>
            <span className="numbers">{detail.ledgerNumber}</span>
          </PageTitle>
          <Lamp lamp={detail.lamp} />
          {detail.suspended && <Tag>{t('suspended')}</Tag>}
          {detail.confidential && <Tag color="red">{t('confidential')}</Tag>}
        </Flex>
        <p className={styles.problem}>{detail.problem}</p>
        <CaseSteps state={detail.state} />
        <CaseFacts detail={detail} />
      </Flex>
    </Card>
  );
}
