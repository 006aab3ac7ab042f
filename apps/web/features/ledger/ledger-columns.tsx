import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { RemainingDays } from '../../shared/format/remaining-days.js';
import { useDates } from '../../shared/format/use-dates.js';
import { Lamp } from '../../shared/lamp/lamp.js';
import { CaseLink } from './case-link.js';
import type { CaseSummary } from './ledger.query.js';

/** The narrowest tables keep number, problem, state and lamp; the others come with the room for them. */
export function useLedgerColumns(): TableColumnsType<CaseSummary> {
  const { t } = useTranslation('ledger');
  const { day } = useDates();
  return [
    {
      title: t('column.number'),
      width: 164,
      render: (_, { ledgerNumber }) => <CaseLink ledgerNumber={ledgerNumber} />,
    },
    { title: t('column.problem'), dataIndex: 'problem', ellipsis: true },
    {
      title: t('column.unit'),
      width: 130,
      ellipsis: true,
      responsive: ['lg'],
      render: (_, { leadUnit, township }) => (leadUnit ?? township).name,
    },
    {
      title: t('column.handler'),
      width: 110,
      ellipsis: true,
      responsive: ['xl'],
      render: (_, { handler }) => handler?.name,
    },
    { title: t('column.state'), width: 110, render: (_, { state }) => t(`shared:state.${state}`) },
    {
      title: t('column.due'),
      width: 150,
      responsive: ['lg'],
      render: (_, { dueDate }) => dueDate !== null && day(dueDate),
    },
    {
      title: t('column.lamp'),
      width: 170,
      render: (_, { lamp, remainingWorkingDays }) => (
        <>
          <Lamp lamp={lamp} />
          <div>
            <RemainingDays days={remainingWorkingDays} />
          </div>
        </>
      ),
    },
  ];
}
