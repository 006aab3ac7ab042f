/** Writes changes of the registry; what was there before stays readable, by its days. */
import type { EntityManager } from 'typeorm';
import type { RegistryChange } from './registry.changes.js';

export async function writeChange(manager: EntityManager, change: RegistryChange): Promise<void> {
  const [statement, values] = statementOf(change);
  await manager.query(statement, values);
}

type Statement = readonly [text: string, values: unknown[]];

function statementOf(change: RegistryChange): Statement {
  switch (change.kind) {
    case 'unitOpened': {
      const { unitId, parentId, kind, name, areaId, openedOn } = change.unit;
      return [
        `INSERT INTO units (unit_id, parent_id, kind, name, area_id, opened_on) VALUES ($1, $2, $3, $4, $5, $6)`,
        [unitId, parentId, kind, name, areaId, openedOn],
      ];
    }
    case 'unitRenamed':
      return [
        'INSERT INTO unit_names (unit_id, from_date, name) VALUES ($1, $2, $3)',
        [change.unitId, change.from, change.name],
      ];
    case 'unitMoved':
      return [
        'INSERT INTO unit_places (unit_id, from_date, parent_id) VALUES ($1, $2, $3)',
        [change.unitId, change.from, change.parentId],
      ];
    case 'unitMerged':
      return [
        'UPDATE units SET closed_on = $2, merged_into = $3 WHERE unit_id = $1',
        [change.unitId, change.from, change.intoUnitId],
      ];
    case 'unitClosed':
      return ['UPDATE units SET closed_on = $2 WHERE unit_id = $1', [change.unitId, change.from]];
    case 'postCreated': {
      const { postId, role, title, unitId, areaId } = change.post;
      return [
        `INSERT INTO posts (post_id, role, title, unit_id, area_id, opened_on) VALUES ($1, $2, $3, $4, $5, $6)`,
        [postId, role, title, unitId, areaId, change.openedOn],
      ];
    }
    case 'postClosed':
      return ['UPDATE posts SET closed_on = $2 WHERE post_id = $1', [change.postId, change.from]];
    case 'personEntered':
      return [
        'INSERT INTO persons (person_id, name) VALUES ($1, $2)',
        [change.personId, change.name],
      ];
    case 'personRenamed':
      return ['UPDATE persons SET name = $2 WHERE person_id = $1', [change.personId, change.name]];
    case 'appointed':
    case 'appointmentEnded': {
      const { postId, personId, fromDate, toDate } = change.appointment;
      return [
        `INSERT INTO appointments (post_id, person_id, from_date, to_date) VALUES ($1, $2, $3, $4)
          ON CONFLICT (post_id, person_id, from_date) DO UPDATE SET to_date = EXCLUDED.to_date`,
        [postId, personId, fromDate, toDate],
      ];
    }
    case 'substituteNamed':
    case 'substituteEnded': {
      const { personId, fromDate, toDate, substitutePersonId } = change.absence;
      return [
        `INSERT INTO absences (person_id, from_date, to_date, substitute_person_id) VALUES ($1, $2, $3, $4)
          ON CONFLICT (person_id, from_date) DO UPDATE
            SET to_date = EXCLUDED.to_date, substitute_person_id = EXCLUDED.substitute_person_id`,
        [personId, fromDate, toDate, substitutePersonId],
      ];
    }
  }
}
