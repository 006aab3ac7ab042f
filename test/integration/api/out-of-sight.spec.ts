/** What the API says of a case that was taken out of a person's sight: nothing, and never a fault. */
import { jest } from '@jest/globals';
import { createDataSource } from '#libs/persistence';
import type { LedgerPage } from './openapi-paths.js';
import { ApiService } from './api-service.js';
import { accepted, findingAt, refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

describe('a case that became confidential', () => {
  let service: ApiService;
  let staff: Visitor;
  let named: Visitor;
  let caseId: string;
  const KEY = 'registered-before';

  beforeAll(async () => {
    service = await ApiService.open('api_out_of_sight');
    staff = await service.as('staff1');
    named = await service.as('auditor');
    ({ caseId } = (await staff.register('八所镇', {}, KEY)).case);
    const owner = createDataSource(service.county.adminDatabaseUrl, { poolSize: 1 });
    await owner.initialize();
    // The snapshot tells the first wall, the column the second.
    await owner.query(
      `UPDATE cases SET circle = ARRAY[$2::uuid],
          state_json = state_json || jsonb_build_object('circle', ARRAY[$2::text]) WHERE case_id = $1`,
      [caseId, named.personId],
    );
    await owner.destroy();
  });
  afterAll(() => service.close());

  it.each(['', '/history', '/clocks', '/evidence'])(
    'is unknown at %s to the office',
    async (at) => {
      expect(refusalOf(await staff.get(`/cases/${caseId}${at}`))).toMatchObject({
        status: 404,
        code: 'unknown_case',
      });
      expect((await named.get(`/cases/${caseId}${at}`)).status).toBe(200);
    },
  );

  it('is in nobody’s ledger but that of the circle', async () => {
    const idsFor = async (visitor: Visitor, query = '') =>
      ((await visitor.get(`/ledger${query}`)).body as LedgerPage).items.map((item) => item.caseId);
    for (const query of ['', `?text=${encodeURIComponent('组织生活')}`]) {
      expect(await idsFor(staff, query)).toEqual([]);
      expect(await idsFor(named, query)).toEqual([caseId]);
    }
  });

  it('takes no command from outside the circle', async () => {
    expect(await staff.refused(caseId, 'withdraw', { reason: '误登' })).toMatchObject({
      status: 404,
      code: 'unknown_case',
    });
  });

  it('answers whoever sends its registration again with what they sent, and with nothing to do', async () => {
    const reply = await staff.post('/cases', findingAt('八所镇'), KEY);
    const { case: shown, events, mayDoNow } = accepted(reply);
    expect(shown).toMatchObject({ caseId, state: 'registered' });
    expect(events.map(({ type }) => type)).toEqual(['registered']);
    expect(mayDoNow).toEqual([]);
  });

  it('leaves the gauges and the readiness as they are', async () => {
    const figures = await (await fetch(`${service.address}/metrics`)).text();
    expect(figures).toMatch(/duban_\w+\{.*lamp="green".*\} \d+/);
    expect((await fetch(`${service.address}/readyz`)).status).toBe(200);
  });
});
