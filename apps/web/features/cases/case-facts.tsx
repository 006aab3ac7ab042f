import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { RemainingDays } from '../../shared/format/remaining-days.js';
import { useDates } from '../../shared/format/use-dates.js';
import type { CaseDetail } from './case.query.js';

/** Who, where, until when. */
export function CaseFacts({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  const { day } = useDates();
  const none = t('shared:none');
  const { dueDate, remainingWorkingDays } = detail;
  const items = [
    { key: 'unit', children: detail.leadUnit?.name ?? none },
    { key: 'handler', children: detail.handler?.name ?? none },
    { key: 'supervisor', children: detail.supervisor?.name ?? none },
    {
      key: 'due',
      children:
        dueDate === null ? (
          none
        ) : (
          <span>
            {day(dueDate)} <RemainingDays days={remainingWorkingDays} />
          </span>
        ),
    },
    { key: 'place', children: [detail.township.name, detail.place].filter(Boolean).join(' · ') },
    { key: 'severity', children: t(`shared:severity.${detail.severity}`) },
    { key: 'category', children: detail.category || none },
    { key: 'basis', children: detail.basis || none },
    { key: 'foundOn', children: day(detail.foundOn) },
    { key: 'targetTask', children: detail.targetTask || none },
    { key: 'latestProgress', children: detail.latestProgress || none },
    { key: 'policy', children: detail.policyVersion },
  ].map((item) => ({ ...item, label: t(`fact.${item.key}`) }));
  return <Descriptions size="small" column={{ xs: 1, sm: 1, md: 2, xl: 3 }} items={items} />;
}
