/**
 * What people were told of cases before they became confidential: a notice in the inbox of everybody whose post reaches
 * the case or who will be in its circle, and an item on the leading group's agenda. Both must be silent for whoever is not in the circle.
 */
import { createDataSource } from '#libs/persistence';
import { PERSONAE } from './persona.js';
import { isReached, mayRead } from './situation.js';
import type { StagedCases } from './staged-cases.js';

export async function tellBefore(adminDatabaseUrl: string, cases: StagedCases): Promise<void> {
  const owner = createDataSource(adminDatabaseUrl, { poolSize: 1, applicationName: 'told-before' });
  await owner.initialize();
  try {
    for (const [situation, { underWay }] of cases) {
      const people = PERSONAE.filter(
        (persona) =>
          isReached(persona, situation, 'underWay') || mayRead(persona, situation, 'underWay'),
      );
      await owner.query(NOTICES, [underWay.caseId, people.map(({ personId }) => personId)]);
      await owner.query(AGENDA_ITEM, [`agenda-${underWay.caseId}`, underWay.caseId]);
    }
  } finally {
    await owner.destroy();
  }
}

/** Copies of the case's first notice; the domain's roles and events are not what is tested here. */
const NOTICES = `
  INSERT INTO notices (notice_id, case_id, sequence, about, person_id, role, event_type, urgency, tone, created_at, data, state)
  SELECT gen_random_uuid(), first.case_id, first.sequence, 'unreached', told.id, first.role, first.event_type,
    first.urgency, first.tone, first.created_at, first.data, 'delivered'
  FROM (SELECT * FROM notices WHERE case_id = $1 ORDER BY arrival LIMIT 1) AS first, unnest($2::uuid[]) AS told (id)`;

const AGENDA_ITEM = `
  INSERT INTO agenda_items (agenda_item_id, case_id, opened_at) VALUES ($1, $2, now())`;
