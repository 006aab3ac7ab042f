/** What every drill has in common: it breaks something on purpose and says what became of the people's work. */

export interface Finding {
  /** lost: what was promised is not there; doubled: it is there twice; wrong: anything else that must not be. */
  readonly kind: 'lost' | 'doubled' | 'wrong';
  /** One line. */
  readonly what: string;
}

export interface DrillRun {
  /** Cases that take part. */
  readonly cases: number;
  /** How often each server is killed, or the mail server goes away. */
  readonly rounds: number;
  readonly print: (line: string) => void;
  /** Somebody wants the drill to end: it stops what it does and cleans up. */
  readonly abort: AbortSignal;
}

export type Drill = (run: DrillRun) => Promise<readonly Finding[]>;
