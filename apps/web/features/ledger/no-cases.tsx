import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../shared/screen/nothing-here.js';
import { isFiltered, type LedgerFilter } from './ledger.filter.js';

export function NoCases({ filter }: { readonly filter: LedgerFilter }) {
  const { t } = useTranslation('ledger');
  if (!isFiltered(filter)) return <NothingHere title={t('none.title')} next={t('none.next')} />;
  return (
    <NothingHere
      title={t('noMatch.title')}
      next={t('noMatch.next')}
      action={
        <Link to="/ledger" search={{}}>
          {t('clear')}
        </Link>
      }
    />
  );
}
