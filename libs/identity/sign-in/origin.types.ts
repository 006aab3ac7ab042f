/** Where a request came from, for the security log and for a person's list of sessions. */
export interface Origin {
  readonly address: string | null;
  readonly userAgent: string | null;
}
