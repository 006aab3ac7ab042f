/** What the reader must know of the organisation to resolve the names in a ledger; read by the caller, passed in. */

export interface DirectoryTownship {
  readonly unitId: string;
  /** e.g. 八所镇 */
  readonly name: string;
  readonly areaId: string;
  /** e.g. 第一片区 */
  readonly areaName: string;
}

export interface DirectoryUnit {
  readonly unitId: string;
  readonly name: string;
}

export interface DirectoryPerson {
  readonly personId: string;
  readonly name: string;
  /** A unit in which the person holds a post today. */
  readonly unitId: string;
}

export interface ImportDirectory {
  readonly townships: readonly DirectoryTownship[];
  /** Further units that may be responsible: departments, villages. */
  readonly units?: readonly DirectoryUnit[];
  /** Holders of posts, to recognise handlers and supervisors; a name without an account stays a name. */
  readonly people?: readonly DirectoryPerson[];
  /** The inspection office's unit, where supervisors are looked for. */
  readonly officeUnitId?: string;
}

/** A case that the record knows under a ledger number, as far as needed to recognise it. */
export interface KnownCase {
  readonly ledgerNumber: string;
  readonly foundOn: string;
  readonly problem: string;
}
