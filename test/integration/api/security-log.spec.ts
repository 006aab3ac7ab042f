/** Who read what is traceable for every case, and nobody examines unseen (三员分立). */
import { jest } from '@jest/globals';
import type { CaseReadsPageDto, SecurityLogPageDto } from '#libs/contracts/http';
import { createDataSource } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { ApiService } from './api-service.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

const PROBLEM = '某干部不如实填报个人事项';

describe('the logs', () => {
  let service: ApiService;
  let owner: DataSource;
  let staff: Visitor;
  let auditor: Visitor;
  let examiner: Visitor;
  let caseId: string;
  let number: string;

  beforeAll(async () => {
    service = await ApiService.open('api_security_log');
    owner = await createDataSource(service.county.adminDatabaseUrl).initialize();
    staff = await service.as('staff1');
    auditor = await service.as('auditor');
    examiner = await service.as('admin.audit');
    const { case: opened } = await staff.register('八所镇', { problem: PROBLEM });
    ({ caseId, ledgerNumber: number } = opened);
  });
  afterAll(async () => {
    await owner.destroy();
    await service.close();
  });

  const events = async (query = '') => {
    const reply = await examiner.get(`/security-log?${query}`);
    expect(reply.status).toBe(200);
    return (reply.body as SecurityLogPageDto).items;
  };
  const reads = async (key: string, visitor = examiner) => {
    const reply = await visitor.get(`/security-log/reads?case=${encodeURIComponent(key)}`);
    expect(reply.status).toBe(200);
    return (reply.body as CaseReadsPageDto).items;
  };
  /** What stands in the table now, whoever asks. */
  const ways = async () => {
    const rows = await owner.query<{ via: string; cases: number }[]>(
      `SELECT via, cardinality(case_ids) AS cases FROM case_reads WHERE person_id = $1 ORDER BY read_id`,
      [staff.personId],
    );
    return rows.map(({ via, cases }) => `${via} ${cases}`);
  };

  it('note each way of reading a case once, and a list as one row', async () => {
    const before = (await ways()).length;
    await staff.register('感城镇');
    for (const path of ['', '/history', '/clocks', '/evidence']) {
      expect((await staff.get(`/cases/${caseId}${path}`)).status).toBe(200);
    }
    await staff.get('/ledger');
    await staff.get('/cases?limit=1');
    await staff.bytes('/ledger.xlsx');
    await staff.get('/agenda');
    expect((await ways()).slice(before)).toEqual([
      'page 1',
      'history 1',
      'clocks 1',
      'evidence 1',
      'list 2',
      'list 1',
      'export 2',
    ]);
  });

  it('tell the audit administrator who read a case, by id or number, without a word of it', async () => {
    const found = await reads(caseId);
    expect(found.map(({ via }) => via)).toEqual(
      expect.arrayContaining(['page', 'history', 'clocks', 'evidence', 'list', 'export']),
    );
    expect(found[0]).toMatchObject({
      person: { personId: staff.personId, name: '示例科员甲' },
      viaZh: expect.any(String),
    });
    expect(await reads(number)).toEqual(found);
    expect(JSON.stringify(found)).not.toContain(PROBLEM);
    expect((await examiner.get(`/cases/${caseId}`)).status).toBe(404);
    expect((await examiner.get(`/cases/${caseId}/reads`)).status).toBe(404);
    const none = await examiner.get(
      `/security-log/reads?case=${encodeURIComponent('督〔2026〕9999号')}`,
    );
    expect(refusalOf(none)).toMatchObject({ code: 'unknown_case', fields: ['case'] });
  });

  it('tell an auditor the same of a case they may read, and nobody else', async () => {
    const reply = await auditor.get(`/cases/${caseId}/reads`);
    expect(reply.status).toBe(200);
    expect((reply.body as CaseReadsPageDto).items.length).toBeGreaterThan(5);
    for (const visitor of [staff, await service.as('director')]) {
      expect(refusalOf(await visitor.get(`/cases/${caseId}/reads`))).toMatchObject({
        status: 403,
        code: 'not_permitted',
      });
    }
  });

  it('open to the audit administrator only', async () => {
    for (const account of ['staff1', 'auditor', 'director', 'admin.system', 'admin.security']) {
      const visitor = await service.as(account);
      for (const path of ['/security-log', `/security-log/reads?case=${caseId}`]) {
        expect(refusalOf(await visitor.get(path))).toMatchObject({
          status: 403,
          code: 'not_permitted',
        });
      }
    }
  });

  it('hold each look at the log itself, with its filter', async () => {
    await events('kind=ledgerExported');
    const [look] = await events('kind=securityLogRead&limit=1');
    expect(look).toMatchObject({
      kindZh: '查阅安全日志',
      person: { personId: examiner.personId },
      address: '127.0.0.1',
      details: { kind: 'ledgerExported' },
    });
    await reads(caseId);
    expect((await events(`kind=securityLogRead&subject=case:${caseId}`)).length).toBeGreaterThan(0);
  });

  it('hold every export with its filter and how many cases left the house', async () => {
    await staff.bytes(`/ledger.xlsx?state=registered&text=${encodeURIComponent('干部')}`);
    const [exported] = await events('kind=ledgerExported&limit=1');
    expect(exported).toMatchObject({
      person: { personId: staff.personId },
      address: '127.0.0.1',
      details: { filter: { state: 'registered', text: true }, count: 1 },
    });
    await staff.bytes('/ledger.xlsx?year=2001');
    expect((await events('kind=ledgerExported&limit=1'))[0]?.details).toMatchObject({ count: 0 });
  });

  it('hold who was refused what, by case', async () => {
    const outsider = await service.as('group2.leader');
    expect((await outsider.get(`/cases/${caseId}`)).status).toBe(404);
    expect((await outsider.command(caseId, 'receive')).status).toBe(404);
    expect(await staff.refused(caseId, 'withdraw', { reason: '误登' })).toMatchObject({
      status: 403,
    });
    const refused = await events(`kind=accessRefused&subject=case:${caseId}`);
    expect(refused.map(({ person, details }) => [person?.personId, details['code']])).toEqual(
      expect.arrayContaining([
        [outsider.personId, 'unknown_case'],
        [staff.personId, 'not_permitted'],
      ]),
    );
    expect(await events(`kind=accessRefused&person=${outsider.personId}`)).toHaveLength(2);
    await staff.get('/ledger?lamp=purple');
    expect(JSON.stringify(await events(`person=${staff.personId}`))).not.toContain('purple');
  });

  it('hold readings of a confidential case apart, in lists and exports as on its page', async () => {
    const { case: secret } = await staff.register('八所镇');
    // The column alone; a case becomes confidential by command, which is told of elsewhere.
    await owner.query(
      `UPDATE cases SET circle = ARRAY[$2::uuid],
        state_json = state_json || jsonb_build_object('circle', jsonb_build_array($2::text)) WHERE case_id = $1`,
      [secret.caseId, staff.personId],
    );
    await staff.get(`/cases/${secret.caseId}`);
    await staff.get('/ledger');
    await staff.bytes('/ledger.xlsx');
    const noted = await events(`kind=confidentialCaseRead&subject=case:${secret.caseId}`);
    expect(noted.map(({ details }) => details['via'])).toEqual(['export', 'list', 'page']);
    expect(await events(`kind=confidentialCaseRead&subject=case:${caseId}`)).toEqual([]);
  });

  it('page from the newest to the oldest without losing a line, and filter by day', async () => {
    const all = (await events('kind=accessRefused&limit=200')).map(({ eventId }) => eventId);
    expect(all).toEqual(all.toSorted((left, right) => right - left));
    const paged: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const at: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = (await examiner.get(`/security-log?kind=accessRefused&limit=3${at}`))
        .body as SecurityLogPageDto;
      paged.push(...page.items.map(({ eventId }) => eventId));
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    expect(await events('to=2020-01-01')).toEqual([]);
    expect(await events('from=2999-01-01')).toEqual([]);
    expect((await events('from=2020-01-01&to=2999-01-01')).length).toBeGreaterThan(0);
    for (const [query, field] of [
      ['kind=nothing', 'kind'],
      ['from=yesterday', 'from'],
      ['to=2026-02-30', 'to'],
      ['subject=case', 'subject'],
      ['person=somebody', 'person'],
    ]) {
      expect(refusalOf(await examiner.get(`/security-log?${query}`))).toMatchObject({
        status: 400,
        fields: [field],
      });
    }
  });

  it('withhold what they cannot note', async () => {
    await owner.query('ALTER TABLE case_reads RENAME TO case_reads_away');
    try {
      for (const path of [`/cases/${caseId}`, `/cases/${caseId}/history`, '/ledger']) {
        const reply = await staff.get(path);
        expect(refusalOf(reply)).toMatchObject({ status: 503, code: 'service_unavailable' });
        expect(JSON.stringify(reply.body)).not.toContain(PROBLEM);
      }
    } finally {
      await owner.query('ALTER TABLE case_reads_away RENAME TO case_reads');
    }
    expect((await staff.get(`/cases/${caseId}`)).status).toBe(200);
  });
});
