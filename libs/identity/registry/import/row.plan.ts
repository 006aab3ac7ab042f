/**
 * One row against the registry: what is missing of unit, post, person and appointment is entered in this order. A row is
 * taken over whole or, with its fault, not at all.
 */
import { postFor, MAY_CHANGE_REGISTRY } from '../registry-permission.policy.js';
import { decideRegistry } from '../decide-registry.js';
import type { RegistryAct } from '../registry.acts.js';
import { changed, type RegistryChange } from '../registry.changes.js';
import type { RegistryContext } from '../registry.context.js';
import type { RegistryRefusal } from '../registry.refusal.js';
import { Directory } from '../../directory.js';
import type { DirectorySnapshot } from '../../directory.types.js';
import type { ImportedColumn } from './imported-row.js';

/**
 * A staff list does not say since when a unit or post is there: it counts from the first day that the calendar knows,
 * like a row whose opening nobody entered.
 */
export const SINCE_EVER = '1992-01-01';

export type ImportContext = Pick<RegistryContext, 'actor' | 'today'> & {
  readonly newId: () => string;
};

/** A step that may not be done by this person ends the row: the other administrator sends the same file. */
export type StepOutcome = 'done' | 'awaiting';

export class RowFault extends Error {
  constructor(
    readonly column: ImportedColumn,
    readonly refusal: RegistryRefusal,
  ) {
    super(refusal.code);
    this.name = 'RowFault';
  }
}

/** The registry as the rows so far leave it. */
export class ImportDraft {
  readonly changes: RegistryChange[] = [];
  private known: Directory | null = null;

  constructor(
    private current: DirectorySnapshot,
    readonly context: ImportContext,
  ) {}

  get snapshot(): DirectorySnapshot {
    return this.current;
  }

  get directory(): Directory {
    this.known ??= new Directory(this.current);
    return this.known;
  }

  /** @throws RowFault naming the column, when the registry refuses it. */
  perform(act: RegistryAct, column: ImportedColumn): StepOutcome {
    const { actor, today, newId } = this.context;
    if (postFor(actor, MAY_CHANGE_REGISTRY[act.name]) === null) return 'awaiting';
    const { snapshot, directory } = this;
    const context = { snapshot, directory, actor, today, newId: newId(), openCases: 0 };
    const decision = decideRegistry(act, context);
    if (!decision.ok) throw new RowFault(column, decision.refusal);
    for (const change of decision.value) {
      this.changes.push(change);
      this.current = changed(this.current, change);
    }
    this.known = null;
    return 'done';
  }
}
