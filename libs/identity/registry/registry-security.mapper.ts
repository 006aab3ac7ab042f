/** Changes of the registry as lines of the security log: ids and days, no names. */
import type { NewSecurityEvent } from '#libs/persistence';
import type { RegistryChange } from './registry.changes.js';

export type SecurityLine = Pick<NewSecurityEvent, 'kind' | 'subject'> & {
  readonly details: Readonly<Record<string, unknown>>;
};

export function securityLineOf(change: RegistryChange): SecurityLine {
  switch (change.kind) {
    case 'unitOpened': {
      const { unitId, parentId, kind, openedOn } = change.unit;
      return line(change.kind, 'unit', unitId, { parentId, kind, openedOn });
    }
    case 'unitRenamed':
    case 'unitClosed':
      return line(change.kind, 'unit', change.unitId, { from: change.from });
    case 'unitMoved': {
      const { unitId, parentId, from } = change;
      return line(change.kind, 'unit', unitId, { parentId, from });
    }
    case 'unitMerged': {
      const { unitId, intoUnitId, from } = change;
      return line(change.kind, 'unit', unitId, { intoUnitId, from });
    }
    case 'postCreated': {
      const { postId, role, unitId } = change.post;
      return line(change.kind, 'post', postId, { role, unitId, openedOn: change.openedOn });
    }
    case 'postClosed':
      return line(change.kind, 'post', change.postId, { from: change.from });
    case 'personEntered':
    case 'personRenamed':
      return line(change.kind, 'person', change.personId, {});
    case 'appointed':
    case 'appointmentEnded': {
      const { personId, postId, fromDate, toDate } = change.appointment;
      return line(change.kind, 'person', personId, { postId, from: fromDate, to: toDate });
    }
    case 'substituteNamed':
    case 'substituteEnded': {
      const { personId, substitutePersonId, fromDate, toDate } = change.absence;
      const details = { substituteId: substitutePersonId, from: fromDate, to: toDate };
      return line(change.kind, 'person', personId, details);
    }
  }
}

function line(
  kind: RegistryChange['kind'],
  subject: 'unit' | 'post' | 'person',
  id: string,
  details: Readonly<Record<string, unknown>>,
): SecurityLine {
  return { kind, subject: { kind: subject, id }, details };
}
