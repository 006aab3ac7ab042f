/** Who acts for somebody on leave: named for a time, in no circle, and never two administrators in one (要点 §1–2, 三员分立). */
import { jest } from '@jest/globals';
import { day, done, RegistryOffice, TODAY } from './registry-office.js';
import { refusalOf } from './visitor.js';

jest.setTimeout(60_000);

let office: RegistryOffice;

beforeAll(async () => {
  office = await RegistryOffice.open('api_substitutes');
});
afterAll(() => office.service.close());

describe('a substitute', () => {
  const substitute: RegistryOffice['substitute'] = (...named) => office.substitute(...named);

  it('is named by the person, and ended early', async () => {
    const head = await office.service.as('basuo.head');
    const handler = await office.service.as('basuo.handler');
    done(await substitute(head, head.personId, handler.personId, 0, 6));
    const acting = async (on: string) =>
      (await office.unitNamed('八所镇', on)).posts.find(({ title }) => title.includes('书记'))
        ?.acting;
    expect(await acting(day(6))).toMatchObject([
      { name: '示例八所承办', substituteFor: { name: '示例八所书记' } },
    ]);
    const end = { personId: head.personId, from: TODAY, to: day(3) };
    done(await head.post('/organisation/substitutes/end', end));
    expect(await acting(day(4))).toMatchObject([{ name: '示例八所书记', substituteFor: null }]);
    expect(refusalOf(await head.post('/organisation/substitutes/end', end)).code).toBe(
      'substitution_missing',
    );
    expect((await (await office.service.as('basuo.handler')).get('/me')).body).toMatchObject({
      posts: [{ substituteFor: null }, { substituteFor: { name: '示例八所书记' } }],
    });
  });

  it('is not named for others, but by the director for the office and by the security administrator', async () => {
    const [head, other, director, staff] = await Promise.all([
      office.service.as('donghe.head'),
      office.service.as('datian.head'),
      office.service.as('director'),
      office.service.as('staff2'),
    ]);
    const staff3 = await office.service.as('staff3');
    expect(refusalOf(await substitute(other, head.personId, other.personId)).code).toBe(
      'not_permitted',
    );
    expect(refusalOf(await substitute(director, head.personId, other.personId)).code).toBe(
      'not_permitted',
    );
    done(await substitute(director, staff.personId, staff3.personId));
    done(await substitute(office.security, head.personId, other.personId));
  });

  it('stands in no circle and hands on at most once more, and the refusal names the people', async () => {
    const [a, b, c, d] = await Promise.all(
      ['gancheng.head', 'banqiao.head', 'sanjia.head', 'sigeng.head'].map((account) =>
        office.service.as(account),
      ),
    );
    if (!a || !b || !c || !d) throw new Error('four heads are needed');
    done(await substitute(a, a.personId, b.personId, 20, 25));
    const circle = await substitute(b, b.personId, a.personId, 25, 30);
    expect(circle).toMatchObject({ status: 409, body: { code: 'substitute_cycle' } });
    expect((circle.body as { detail: string }).detail).toContain(
      '示例感城书记 → 示例板桥书记 → 示例感城书记',
    );
    done(await substitute(b, b.personId, a.personId, 26, 30));
    done(await substitute(c, c.personId, a.personId, 20, 25));
    const further = await substitute(b, b.personId, d.personId, 22, 22);
    expect(refusalOf(further).code).toBe('substitute_chain_too_long');
    expect((further.body as { detail: string }).detail).toContain('示例三家书记 → 示例感城书记');
  });

  it('is for a time, ahead, for another person, and once for the same days', async () => {
    const [head, other] = await Promise.all([
      office.service.as('tianan.head'),
      office.service.as('jiangbian.head'),
    ]);
    const code = async (from: number, to: number, by = other) =>
      refusalOf(await substitute(head, head.personId, by.personId, from, to)).code;
    expect(await code(1, 93)).toBe('substitute_too_long');
    expect(await code(-1, 3)).toBe('substitute_in_the_past');
    expect(await code(3, 2)).toBe('period_reversed');
    expect(await code(1, 2, head)).toBe('substitute_is_self');
    done(await substitute(head, head.personId, other.personId, 1, 92));
    expect(await code(92, 95)).toBe('substitute_overlaps');
  });

  it('takes no administrator’s duties besides others that these exclude', async () => {
    const staff = await office.service.as('staff1');
    expect(
      refusalOf(await substitute(office.system, office.system.personId, office.audit.personId))
        .code,
    ).toBe('administrators_are_three_people');
    expect(
      refusalOf(await substitute(office.system, office.system.personId, staff.personId)).code,
    ).toBe('administrator_reads_no_cases');
    const free = await office.enter('备用管理员');
    done(await substitute(office.system, office.system.personId, free));
  });
});
