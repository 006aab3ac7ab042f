import { Link } from '@tanstack/react-router';

/** The ledger number, leading to its case. */
export function CaseLink({ ledgerNumber }: { readonly ledgerNumber: string }) {
  return (
    <Link className="numbers" to="/cases/$key" params={{ key: ledgerNumber }}>
      {ledgerNumber}
    </Link>
  );
}
