/**
 * Makes a case confidential (涉密事项): from now on only the people of its circle may know of it. Written straight into
 * the record by the owner of the tables, row and state alike; the case's workflow does not know, so nobody may send a
 * command to such a case and expect the circle to stay.
 */
import { createDataSource } from '#libs/persistence';

export async function makeConfidential(
  adminDatabaseUrl: string,
  caseId: string,
  personIds: readonly string[],
): Promise<void> {
  const owner = createDataSource(adminDatabaseUrl, {
    poolSize: 1,
    applicationName: 'confidential',
  });
  await owner.initialize();
  try {
    await owner.query(
      `UPDATE cases SET circle = $2::uuid[], state_json = state_json || jsonb_build_object('circle', to_jsonb($2::uuid[]))
       WHERE case_id = $1`,
      [caseId, personIds],
    );
  } finally {
    await owner.destroy();
  }
}
