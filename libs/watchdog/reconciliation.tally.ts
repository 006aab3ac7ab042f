/** Counts a reconciliation while it runs; its figures are plain data at any moment. */
import type { ReconciliationFigures } from '#libs/contracts';
import type { Finding } from './comparison/finding.types.js';

export class ReconciliationTally {
  /** Cases that gave no answer, in this process. */
  silent = 0;

  constructor(public figures: ReconciliationFigures) {}

  looked(at: 'cases' | 'workflows', count = 1): void {
    this.figures = { ...this.figures, [at]: this.figures[at] + count };
  }

  beginAgain(at: 'workflows'): void {
    this.figures = { ...this.figures, [at]: 0 };
  }

  found({ kind, difference }: Finding): void {
    const { findings } = this.figures;
    const counted = { ...findings, [kind]: (findings[kind] ?? 0) + 1 };
    this.figures = { ...this.figures, findings: counted };
    if (difference === 'noAnswer') this.silent += 1;
  }

  repaired(): void {
    this.figures = { ...this.figures, repaired: this.figures.repaired + 1 };
  }
}
