import { describe, expect, it } from '@jest/globals';
import { POST_ROLES, stampOf, SYSTEM_ACTOR, type HeldPost } from './actor.js';

const held: HeldPost = {
  postId: 'post-7',
  role: 'deputyDirector',
  title: '巡回检查办公室副主任',
  unitId: 'office',
  areaId: null,
  substituteFor: { personId: 'absent', name: '示例主任' },
};

describe('the stamp of an act', () => {
  it('keeps the person, the post used and whom they stood in for, and nothing of other posts', () => {
    const other: HeldPost = { ...held, postId: 'post-8', role: 'auditor', substituteFor: null };
    const actor = { personId: 'p', name: '示例副主任', posts: [other, held] };
    expect(stampOf(actor, held)).toEqual({
      personId: 'p',
      name: '示例副主任',
      postId: 'post-7',
      postTitle: '巡回检查办公室副主任',
      role: 'deputyDirector',
      substituteFor: { personId: 'absent', name: '示例主任' },
    });
  });

  it('of time itself is no person’s: its role is none that a post can have', () => {
    const roles: readonly string[] = POST_ROLES;
    expect(roles).not.toContain(SYSTEM_ACTOR.role);
    expect(SYSTEM_ACTOR.substituteFor).toBeNull();
  });
});
