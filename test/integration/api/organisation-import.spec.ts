/** The example staff list, sent by the two administrators who each may enter their part of it (要点 §1–2, 三员分立). */
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RegistryImportReport } from '#libs/contracts/http';
import { RegistryOffice } from './registry-office.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

const SAMPLE = readFileSync('examples/registry-sample.xlsx');

let office: RegistryOffice;

beforeAll(async () => {
  office = await RegistryOffice.open('api_registry_import');
});
afterAll(() => office.service.close());

const send = (
  by: Visitor,
  dryRun: boolean,
  key: string = randomUUID(),
  bytes: Uint8Array = SAMPLE,
) => by.upload(`/imports/registry?dryRun=${String(dryRun)}`, 'registry.xlsx', bytes, key);

async function report(by: Visitor, dryRun: boolean, key?: string): Promise<RegistryImportReport> {
  const { status, body } = await send(by, dryRun, key);
  expect(status).toBe(200);
  return body as RegistryImportReport;
}

const faultsOf = ({ faults }: RegistryImportReport) =>
  faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

const OF_THE_SHEET = ['10 类别 unknown_kind', '11 上级单位 unknown_unit', '12 任职时间 bad_date'];

describe('the example staff list', () => {
  it('is only counted in a dry run', async () => {
    const counted = await report(office.system, true);
    expect(faultsOf(counted)).toHaveLength(5);
    expect(counted).toMatchObject({
      dryRun: true,
      rows: 12,
      imported: 5,
      alreadyPresent: 1,
      awaiting: 4,
    });
    expect((await office.unitsOn()).map(({ name }) => name)).not.toContain('示例市水务局');
  });

  it('gives units, posts and people by the system administrator, and states its faults', async () => {
    const entered = await report(office.system, false);
    expect(entered).toMatchObject({ rows: 12, imported: 5, alreadyPresent: 1, awaiting: 4 });
    expect(faultsOf(entered)).toEqual([
      ...OF_THE_SHEET,
      '13 上级单位 unit_misplaced',
      '14 上级单位 import_unit_differs',
    ]);
    const area = await office.unitNamed('第一片区');
    expect(await office.unitNamed('示例22村')).toMatchObject({
      parentId: (await office.unitNamed('示例新镇')).unitId,
      areaId: area.unitId,
    });
    const { posts } = await office.unitNamed('示例市水务局');
    expect(posts.map(({ title, acting }) => [title, acting])).toEqual([
      ['示例市水务局主要负责人', []],
      ['示例市水务局承办人', []],
    ]);
  });

  it('gives the appointments by the security administrator, but never two administrators in one', async () => {
    const entered = await report(office.security, false);
    expect(entered).toMatchObject({ imported: 3, alreadyPresent: 3, awaiting: 1 });
    expect(faultsOf(entered)).toEqual([
      ...OF_THE_SHEET,
      '14 上级单位 import_unit_differs',
      '15 姓名 administrators_are_three_people',
    ]);
    const holdersOf = async (on: string) =>
      (await office.unitNamed('示例21村', on)).posts.flatMap(({ acting }) =>
        acting.map(({ name }) => name),
      );
    expect(await holdersOf('2028-05-31')).toEqual(['示例廿一书记']);
    expect(await holdersOf('2028-06-01')).toEqual([]);
  });

  it('enters nothing twice, under another key or under the same', async () => {
    const key = randomUUID();
    const again = await report(office.system, false, key);
    expect(again).toMatchObject({ imported: 0, alreadyPresent: 6, awaiting: 1 });
    const repeated = await send(office.system, false, key);
    expect(repeated.headers.get('idempotent-replayed')).toBe('true');
    expect(repeated.body).toEqual(again);
    const kept = await office.service.county.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM persons WHERE name LIKE '示例水务%'`,
    );
    expect(kept).toEqual([{ count: '2' }]);
  });

  it('is refused from everybody else, and where it is no staff list', async () => {
    const staff = await office.service.as('staff1');
    expect(refusalOf(await send(staff, true)).code).toBe('not_permitted');
    expect(refusalOf(await send(office.audit, true)).code).toBe('not_permitted');
    const other = readFileSync('package.json');
    expect(refusalOf(await send(office.system, true, randomUUID(), other))).toMatchObject({
      status: 422,
      code: 'workbook_unreadable',
    });
  });
});
