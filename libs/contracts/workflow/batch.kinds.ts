/**
 * The kinds of bulk changes and their parameters, as the office writes them into a batch and the worker reads them. What a
 * kind does is one file of activities/batch/kinds.
 */
import type { AdoptionChoice } from '#libs/domain';

export const BATCH_KINDS = {
  policyAdoption: 'policyAdoption',
  calendarAdoption: 'calendarAdoption',
} as const;

/** The command is given by the batch's approver, in the post that they approved in. */
export interface PolicyAdoptionParameters {
  readonly policyVersion: string;
  readonly choice: AdoptionChoice;
  readonly reason: string;
}

/** Every open case hears of it; what it does not touch stays as it is. */
export interface CalendarAdoptionParameters {
  readonly calendarVersion: string;
  /** The notice, for people: e.g. its number. */
  readonly cause: string;
}
