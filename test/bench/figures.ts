/** Figures of a bench: medians and ratios of pairs, because machines are noisy and absolute times travel badly. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function row(name: string, values: readonly number[], digits = 2): string {
  const shown = [Math.min(...values), median(values), Math.max(...values)];
  return `${name.padEnd(44)} ${shown.map((value) => value.toFixed(digits).padStart(10)).join('')}`;
}

export const HEADER = `${''.padEnd(44)} ${['min', 'median', 'max'].map((word) => word.padStart(10)).join('')}`;
