import { actorOn } from './actor.policy.js';
import { Directory } from './directory.js';
import type { DirectorySnapshot } from './directory.types.js';

const post = (postId: string, role: 'officeDirector' | 'officeStaff') => ({
  postId,
  role,
  title: postId,
  unitId: 'office',
  areaId: null,
});

const OFFICE: DirectorySnapshot = {
  units: [],
  persons: ['甲', '乙', '丙'].map((name) => ({ personId: name, name })),
  posts: [post('director', 'officeDirector'), post('staff', 'officeStaff')],
  appointments: [
    { postId: 'director', personId: '甲', fromDate: '2026-01-01', toDate: '2026-12-31' },
    { postId: 'staff', personId: '乙', fromDate: '2026-01-01', toDate: null },
  ],
  absences: [
    { personId: '甲', fromDate: '2026-09-14', toDate: '2026-09-18', substitutePersonId: '乙' },
    { personId: '乙', fromDate: '2026-09-16', toDate: '2026-09-16', substitutePersonId: '丙' },
  ],
  reachablePersonIds: [],
};

function postsOf(personId: string, date: string): readonly string[] | undefined {
  return actorOn(new Directory(OFFICE), personId, date)?.posts.map(({ postId, substituteFor }) =>
    substituteFor === null ? postId : `${postId} for ${substituteFor.name}`,
  );
}

describe('what a person may act as', () => {
  it('is their own posts while they hold them', () => {
    expect(postsOf('甲', '2026-12-31')).toEqual(['director']);
    expect(postsOf('甲', '2027-01-01')).toEqual([]);
  });

  it('is also the posts of whoever they stand in for that day', () => {
    expect(postsOf('乙', '2026-09-13')).toEqual(['staff']);
    expect(postsOf('乙', '2026-09-14')).toEqual(['staff', 'director for 甲']);
  });

  it('passes on with the duties when the substitute is away too', () => {
    expect(postsOf('丙', '2026-09-16')).toEqual(['director for 甲', 'staff for 乙']);
    expect(postsOf('乙', '2026-09-16')).toEqual(['staff']);
  });

  it('ends with the absent holder’s own appointment', () => {
    const absences = [
      { personId: '甲', fromDate: '2026-12-30', toDate: '2027-01-05', substitutePersonId: '乙' },
    ];
    const directory = new Directory({ ...OFFICE, absences });
    expect(actorOn(directory, '乙', '2026-12-31')?.posts).toHaveLength(2);
    expect(actorOn(directory, '乙', '2027-01-01')?.posts).toHaveLength(1);
  });

  it('of a stranger is nothing at all', () => {
    expect(actorOn(new Directory(OFFICE), '丁', '2026-09-14')).toBeNull();
  });
});
