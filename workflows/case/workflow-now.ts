/** The workflow's own time: replayed the same, and virtual when the engine skips time. */
export function workflowNow(): string {
  return new Date(Date.now()).toISOString();
}
