/** The registry over HTTP: who may change it, what it refuses, what a past day still shows (要点 §1–2). */
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { day, done, RegistryOffice, TODAY } from './registry-office.js';
import { refusalOf } from './visitor.js';

jest.setTimeout(60_000);

let office: RegistryOffice;

beforeAll(async () => {
  office = await RegistryOffice.open('api_organisation');
});
afterAll(() => office.service.close());

describe('a unit', () => {
  it('is opened below a unit that may have it, and takes the area from there', async () => {
    const id = await office.openVillage('新立村');
    expect(await office.unitNamed('新立村')).toMatchObject({
      unitId: id,
      areaId: (await office.unitNamed('第一片区')).unitId,
    });
    const committee = await office.unitNamed('示例市委');
    const misplaced = {
      parentId: committee.unitId,
      kind: 'village',
      name: '错村',
      openedOn: TODAY,
    };
    expect(refusalOf(await office.system.post('/organisation/units', misplaced))).toEqual({
      status: 422,
      code: 'unit_misplaced',
      fields: ['parentId'],
    });
    const twin = {
      ...misplaced,
      parentId: (await office.unitNamed('东河镇')).unitId,
      name: '新立村',
    };
    expect(refusalOf(await office.system.post('/organisation/units', twin)).code).toBe(
      'unit_name_taken',
    );
  });

  it('keeps its old name for the days before it was renamed', async () => {
    const id = await office.openVillage('旧名村');
    const before = day(-1);
    const rename = { name: '新名村', from: TODAY };
    done(await office.system.post(`/organisation/units/${id}/rename`, rename));
    const named = async (on?: string) =>
      (await office.unitsOn(on)).find((one) => one.unitId === id)?.name;
    expect([await named(before), await named(), await named(day(400))]).toEqual([
      '旧名村',
      '新名村',
      '新名村',
    ]);
    const again = { name: '又名村', from: TODAY };
    expect(
      refusalOf(await office.system.post(`/organisation/units/${id}/rename`, again)).code,
    ).toBe('registry_date_out_of_order');
    expect((await office.system.get(`/organisation/units/${id}`)).body).toMatchObject({
      names: [
        { fromDate: '2024-01-01', name: '旧名村' },
        { fromDate: TODAY, name: '新名村' },
      ],
    });
  });

  it('moves with its area from a day on, and stood elsewhere before', async () => {
    const id = await office.openVillage('搬迁村', '八所镇');
    const to = await office.unitNamed('感城镇');
    const move = { parentId: to.unitId, from: TODAY };
    done(await office.system.post(`/organisation/units/${id}/move`, move));
    const shown = async (on?: string) =>
      (await office.unitsOn(on)).find((one) => one.unitId === id);
    expect(await shown()).toMatchObject({ parentId: to.unitId, areaId: to.areaId });
    const basuo = await office.unitNamed('八所镇');
    expect(await shown(day(-1))).toMatchObject({ parentId: basuo.unitId, areaId: basuo.areaId });
    const ahead = { parentId: basuo.unitId, from: day(1) };
    expect(refusalOf(await office.system.post(`/organisation/units/${id}/move`, ahead)).code).toBe(
      'registry_date_ahead',
    );
  });

  it('is merged once nothing stands in it, and gets no case from that day', async () => {
    const id = await office.openVillage('并入村');
    const into = await office.openVillage('存续村');
    const township = await office.unitNamed('八所镇');
    const post = await office.openPost(id, '并入村承办人');
    const merge = (intoUnitId: string) =>
      office.system.post(`/organisation/units/${id}/merge`, { intoUnitId, from: TODAY });
    expect(refusalOf(await merge(into)).code).toBe('unit_has_posts');
    done(await office.system.post(`/organisation/posts/${post}/close`, { from: TODAY }));
    expect(refusalOf(await merge(township.unitId)).code).toBe('unit_successor_unsuitable');
    done(await merge(into));
    expect((await office.unitsOn()).map(({ unitId }) => unitId)).not.toContain(id);
    expect((await office.unitsOn(day(-1))).map(({ unitId }) => unitId)).toContain(id);
    expect((await office.system.get(`/organisation/units/${id}`)).body).toMatchObject({
      closedOn: TODAY,
      mergedInto: into,
    });
    const staff = await office.service.as('staff1');
    const { case: opened } = await staff.register('八所镇');
    const assignment = {
      leadUnitId: id,
      handlerId: (await office.service.as('basuo.handler')).personId,
      supervisorId: staff.personId,
      targetTask: '限期整改',
    };
    expect(await staff.refused(opened.caseId, 'assign', assignment)).toMatchObject({
      code: 'unknown_unit',
      fields: ['leadUnitId'],
    });
  });

  it('is not closed while it answers for an open case, and says for how many', async () => {
    const staff = await office.service.as('staff1');
    const id = await office.openVillage('有案村');
    const { case: opened } = await staff.register('八所镇');
    await staff.does(opened.caseId, 'assign', {
      leadUnitId: id,
      handlerId: (await office.service.as('basuo.handler')).personId,
      supervisorId: staff.personId,
      targetTask: '限期整改',
    });
    const reply = await office.system.post(`/organisation/units/${id}/close`, { from: TODAY });
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'unit_has_open_cases', details: { count: 1 } },
    });
  });

  it('is refused with a code where an id or a date is none', async () => {
    const id = await office.openVillage('日期村');
    const rename = (unitId: string, from: string) =>
      office.system.post(`/organisation/units/${unitId}/rename`, { name: '某村', from });
    expect(refusalOf(await rename(id, '2026-02-30')).code).toBe('date_invalid');
    expect(refusalOf(await rename('nothing', TODAY)).code).toBe('unknown_unit');
    expect(refusalOf(await office.system.get('/organisation?on=soon')).code).toBe('date_invalid');
    expect(refusalOf(await office.system.get('/organisation/units/nothing')).status).toBe(404);
  });
});

describe('posts and appointments', () => {
  it('lets the security administrator fill a post, once for the same days, and end it', async () => {
    const township = await office.unitNamed('东河镇');
    const post = await office.openPost(township.unitId, '东河镇第二承办人', TODAY);
    const personId = await office.enter('王承办');
    const appointment = { postId: post, personId, from: TODAY };
    done(await office.security.post('/organisation/appointments', appointment));
    const again = await office.security.post('/organisation/appointments', {
      ...appointment,
      from: day(9),
    });
    expect(refusalOf(again).code).toBe('appointment_overlaps');
    const acting = async (on: string) =>
      (await office.unitNamed('东河镇', on)).posts.find(({ postId }) => postId === post)?.acting;
    expect(await acting(TODAY)).toMatchObject([{ name: '王承办' }]);
    expect(
      refusalOf(await office.system.post(`/organisation/posts/${post}/close`, { from: day(5) }))
        .code,
    ).toBe('post_still_held');
    const end = { postId: post, personId, to: day(4) };
    done(await office.security.post('/organisation/appointments/end', end));
    expect(await acting(day(5))).toEqual([]);
    done(await office.system.post(`/organisation/posts/${post}/close`, { from: day(5) }));
    expect(await acting(day(5))).toBeUndefined();
  });

  it('withdraws an appointment that has not begun, which leaves its days free', async () => {
    const township = await office.unitNamed('大田镇');
    const post = township.posts[0]?.postId;
    const personId = await office.enter('李待任');
    if (post === undefined) throw new Error('a post is needed');
    done(await office.appoint(post, personId, day(30)));
    const end = { postId: post, personId, to: day(29) };
    done(await office.security.post('/organisation/appointments/end', end));
    expect((await office.appoint(post, personId, day(30))).status).toBe(201);
  });

  it('makes nobody two of the three administrators, nor one that reads cases', async () => {
    const seats = (await office.unitsOn()).flatMap(({ posts }) => posts);
    const postOf = (title: string) => seats.find((post) => post.title === title)?.postId;
    const appoint = (personId: string, title: string) =>
      office.security.post('/organisation/appointments', {
        personId,
        postId: postOf(title),
        from: day(1),
      });
    expect(refusalOf(await appoint(office.system.personId, '审计管理员'))).toMatchObject({
      status: 409,
      code: 'administrators_are_three_people',
    });
    expect(refusalOf(await appoint(office.system.personId, '审计监督人员')).code).toBe(
      'administrator_reads_no_cases',
    );
    const auditor = await office.service.as('auditor');
    expect(refusalOf(await appoint(auditor.personId, '系统管理员')).code).toBe(
      'administrator_reads_no_cases',
    );
    expect(refusalOf(await appoint(office.security.personId, '审计监督人员')).code).toBe(
      'own_appointment',
    );
  });
});

describe('an act', () => {
  it('is done once under its key, and refused under the same key with other content', async () => {
    const key = randomUUID();
    const first = await office.system.post('/organisation/people', { name: '赵一' }, key);
    const second = await office.system.post('/organisation/people', { name: '赵一' }, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    const { people } = (await office.system.get('/organisation/people')).body as {
      people: { name: string }[];
    };
    expect(people.filter(({ name }) => name === '赵一')).toHaveLength(1);
    const other = await office.system.post('/organisation/people', { name: '赵二' }, key);
    expect(refusalOf(other).code).toBe('idempotency_key_reused');
  });

  it('sent five times at once is done once', async () => {
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () =>
        office.system.post('/organisation/people', { name: '钱五' }, key),
      ),
    );
    const [first, ...others] = replies.map(done);
    expect(others).toEqual(Array(4).fill(first));
  });

  it('of everybody else is refused and leaves no trace', async () => {
    const staff = await office.service.as('staff1');
    for (const visitor of [
      staff,
      office.security,
      office.audit,
      await office.service.as('auditor'),
    ]) {
      expect(refusalOf(await visitor.post('/organisation/people', { name: '孙三' }))).toMatchObject(
        {
          status: 403,
          code: 'not_permitted',
        },
      );
    }
    expect(refusalOf(await staff.get('/organisation/people')).code).toBe('not_permitted');
    expect(refusalOf(await staff.get('/organisation/history')).code).toBe('not_permitted');
    const kept = await office.service.county.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM persons WHERE name = '孙三'`,
    );
    expect(kept).toEqual([{ count: '0' }]);
  });

  it('stands in the history with who did it in which post, and in the security log', async () => {
    const personId = await office.enter('周记录');
    const { acts } = (await office.audit.get('/organisation/history?limit=1')).body as {
      acts: { act: string; by: object; changes: object[] }[];
    };
    expect(acts).toMatchObject([
      {
        act: 'enterPerson',
        by: { personId: office.system.personId, role: 'systemAdministrator', substituteFor: null },
        changes: [{ kind: 'personEntered', personId, name: '周记录' }],
      },
    ]);
    const lines = await office.service.county.dataSource.query<object[]>(
      `SELECT kind, person_id, subject_kind, address IS NOT NULL AS addressed FROM security_events WHERE subject_id = $1`,
      [personId],
    );
    expect(lines).toEqual([
      {
        kind: 'personEntered',
        person_id: office.system.personId,
        subject_kind: 'person',
        addressed: true,
      },
    ]);
  });
});
