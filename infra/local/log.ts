/** Where the stack reports what it does: one line at a time, fit for the operator's eyes. */
export type Log = (line: string) => void;
