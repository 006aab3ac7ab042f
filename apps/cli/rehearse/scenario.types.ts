/** A rehearsed case as data: who does what, so many working days after it was assigned. */
import type { Command, LocalTime, Severity } from '#libs/domain';

/** People of the demonstration county, by the part that they play. */
export type Part =
  | 'staff'
  | 'deputyDirector'
  | 'officeDirector'
  | 'unitHandler'
  | 'unitHead'
  | 'inspector'
  | 'leadingGroup';

export interface Step {
  /** Working days after the assignment; 0 is the day of the assignment itself. */
  readonly day: number;
  readonly time: LocalTime;
  readonly by: Part;
  /** Made when its turn comes, because ids and dates depend on what happened before. */
  readonly command: (scene: Scene) => Command;
}

/** What a step may refer to. */
export interface Scene {
  readonly leadUnit: { readonly unitId: string; readonly name: string };
  readonly evidenceIds: readonly string[];
  /** The date `workingDays` working days from the step's own day. */
  readonly dateIn: (workingDays: number) => string;
}

export interface Scenario {
  /** Short English key, printed with the Chinese title. */
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  /** Which row of the sample ledger lends its finding. */
  readonly sampleRow: number;
  readonly steps: readonly Step[];
}
