import { Steps, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '../../shared/screen/use-is-wide.js';
import type { CaseDetail } from './case.query.js';

const COURSE = [
  'registered',
  'assigned',
  'received',
  'rectifying',
  'submitted',
  'verified',
  'consolidating',
  'closed',
] as const satisfies readonly CaseDetail['state'][];

/** The lifecycle with the present step marked; an end off the course (merged, withdrawn) is told in its place. */
export function CaseSteps({ state }: { readonly state: CaseDetail['state'] }) {
  const { t } = useTranslation('cases');
  const wide = useIsWide();
  const current = COURSE.findIndex((step) => step === state);
  if (current < 0) return <Tag>{t(`shared:state.${state}`)}</Tag>;
  const nameOf = (step: string) => t(`shared:state.${step}`);
  if (!wide) {
    return <p>{t('step', { number: current + 1, of: COURSE.length, name: nameOf(state) })}</p>;
  }
  return (
    <Steps
      aria-label={t('steps')}
      size="small"
      titlePlacement="vertical"
      current={current}
      items={COURSE.map((step) => ({ title: nameOf(step) }))}
    />
  );
}
