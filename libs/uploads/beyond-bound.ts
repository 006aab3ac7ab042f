/** Whether zlib stopped because what it unfolded grew beyond the bound, and not because the data is damaged. */
export function isBeyondBound(fault: unknown): boolean {
  return (
    typeof fault === 'object' &&
    fault !== null &&
    'code' in fault &&
    fault.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
