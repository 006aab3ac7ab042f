/** Cases that become confidential (涉密事项) by the commands that people give, with a circle as the test wants it. */
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import type { Visitor } from './visitor.js';

/** `by` belongs to the circle as well, and so do handler and supervisor of the case. */
export async function makeConfidential(
  by: Visitor,
  caseId: string,
  circleIds: readonly string[],
): Promise<void> {
  await by.does(caseId, 'makeConfidential', { circleIds, reason: '涉及人事' });
}

/**
 * Somebody in a circle must be able to approve the closing, and the county has one director and one deputy: a second
 * deputy lets a test keep both of them outside.
 */
export async function appointAnotherDeputy(
  system: Visitor,
  security: Visitor,
  personId: string,
): Promise<void> {
  const from = '2024-01-01';
  const opened = await system.post('/organisation/posts', {
    unitId: officeId(),
    role: 'deputyDirector',
    title: '巡回检查办公室副主任（兼）',
    openedOn: from,
  });
  const { changes } = answered(opened) as { changes: { post?: { postId: string } }[] };
  const postId = changes[0]?.post?.postId;
  answered(await security.post('/organisation/appointments', { postId, personId, from }));
}

function officeId(): string {
  const director = DEMONSTRATION_COUNTY.seats.find(({ post }) => post.role === 'officeDirector');
  if (director === undefined) throw new Error('the county has no office');
  return director.post.unitId;
}

function answered({ status, body }: Awaited<ReturnType<Visitor['post']>>): unknown {
  if (status >= 300) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}
