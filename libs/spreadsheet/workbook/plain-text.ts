/**
 * Text without what neither XML nor PostgreSQL's jsonb can carry: control characters (a cell may hold `_x0000_`), lone
 * surrogates, non-characters. Without it one odd cell would fail the whole import with a fault that nobody understands.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '');
}
