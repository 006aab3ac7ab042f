/** The four steps of a row. Each finds what is there, enters what is missing, and says when the two do not agree. */
import type { Unit } from '../../directory.types.js';
import type { ErrorCode, ErrorDetails } from '#libs/contracts';
import type { ImportedColumn, ImportedRow } from './imported-row.js';
import { type ImportDraft, RowFault, SINCE_EVER, type StepOutcome } from './row.plan.js';

/** @throws RowFault */
export function enterRow(row: ImportedRow, draft: ImportDraft): StepOutcome {
  for (const step of [unitStep, postStep, personStep, appointmentStep]) {
    if (step(row, draft) === 'awaiting') return 'awaiting';
  }
  return 'done';
}

export function unitNamed(name: string | null, draft: ImportDraft): Unit | null {
  const { directory, context } = draft;
  return directory.unitsOn(context.today).find((unit) => unit.name === name) ?? null;
}

function unitStep(row: ImportedRow, draft: ImportDraft): StepOutcome {
  const { unit: name, kind, parent: parentName, area: areaName } = row;
  const parent = unitNamed(parentName, draft);
  if (parentName !== null && parent === null) {
    throw fault('parent', 'unknown_unit', { unit: parentName });
  }
  const known = unitNamed(name, draft);
  if (known !== null) {
    if (kind !== null && known.kind !== kind) throw fault('kind', 'import_unit_differs', { name });
    if (parent !== null && known.parentId !== parent.unitId) {
      throw fault('parent', 'import_unit_differs', { name });
    }
    return 'done';
  }
  if (kind === null) throw fault('unit', 'unknown_unit', { unit: name });
  const area = kind === 'group' ? unitNamed(areaName, draft) : null;
  const payload = {
    parentId: parent?.unitId ?? null,
    kind,
    name,
    areaId: area?.unitId ?? null,
    openedOn: SINCE_EVER,
  };
  return draft.perform({ name: 'openUnit', payload }, kind === 'group' ? 'area' : 'parent');
}

function postStep(row: ImportedRow, draft: ImportDraft): StepOutcome {
  const { title, role } = row;
  if (title === null) return 'done';
  const known = postNamed(row, draft);
  if (known !== null) {
    if (role !== null && known.role !== role) throw fault('role', 'import_post_differs', { title });
    return 'done';
  }
  const unit = unitNamed(row.unit, draft);
  if (unit === null || role === null) throw fault('role', 'import_role_missing', { title });
  const payload = { unitId: unit.unitId, role, title, openedOn: SINCE_EVER };
  return draft.perform({ name: 'createPost', payload }, 'role');
}

function personStep({ person }: ImportedRow, draft: ImportDraft): StepOutcome {
  if (person === null) return 'done';
  const named = peopleNamed(person, draft);
  if (named.length > 1) throw fault('person', 'import_person_ambiguous', { person });
  if (named.length === 1) return 'done';
  return draft.perform({ name: 'enterPerson', payload: { name: person } }, 'person');
}

/** The same person in the same post on the first day: entered already, whatever has been done to it since. */
function appointmentStep(row: ImportedRow, draft: ImportDraft): StepOutcome {
  const { person, from, to } = row;
  const post = postNamed(row, draft);
  const [holder] = person === null ? [] : peopleNamed(person, draft);
  if (holder === undefined || post === null || from === null) return 'done';
  const isThere = draft.directory
    .appointmentsTo(post.postId)
    .some(({ personId, fromDate }) => personId === holder.personId && fromDate === from);
  if (isThere) return 'done';
  const payload = { postId: post.postId, personId: holder.personId, from, to };
  return draft.perform({ name: 'appoint', payload }, 'person');
}

function postNamed({ unit, title }: ImportedRow, { directory, context }: ImportDraft) {
  const ids = directory.unitsOn(context.today).filter(({ name }) => name === unit);
  const [post] = directory.posts(
    (one) =>
      one.title === title &&
      ids.some(({ unitId }) => unitId === one.unitId) &&
      directory.postExistsOn(one.postId, context.today),
  );
  return post ?? null;
}

function peopleNamed(name: string, { directory }: ImportDraft) {
  return directory.people().filter((one) => one.name === name);
}

function fault(column: ImportedColumn, code: ErrorCode, details: ErrorDetails): RowFault {
  return new RowFault(column, { code, fields: [column], details });
}
