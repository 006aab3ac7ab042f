/** `duban reconcile`, as an operator types it: the Schedule's mechanism by hand. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, projectRoot } from '#libs/config';
import { ReconciliationLog } from '#libs/persistence';
import { testStack } from '../../run/test-stack.js';
import { CaseOffice } from '../case/case-office.js';
import { WatchedOffice } from './watched-office.js';

let office: CaseOffice;
let watched: WatchedOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
  watched = new WatchedOffice(office);
}, 60_000);
afterAll(() => office.close());

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function reconcile(...options: readonly string[]): Promise<Answer> {
  const { databaseUrl, workerDatabaseUrl, namespace } = office.county;
  const environment = childEnvironment({
    DATABASE_URL: databaseUrl,
    DATABASE_WORKER_URL: workerDatabaseUrl,
    TEMPORAL_ADDRESS: testStack().temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    DUBAN_PAYLOAD_KEYS: testStack().payloadKeys,
  });
  const program = join(projectRoot(), 'dist', 'apps', 'cli', 'main.js');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, 'reconcile', ...options],
      { env: environment },
      (fault, out, err) => {
        resolve({ code: fault === null ? 0 : Number(fault.code), out, err });
      },
    );
  });
}

it('names what does not fit and says how to repair it, then repairs it and is content', async () => {
  const subject = await office.assigned(office.finding('ordinary'));
  await subject.terminate();
  const number = (await subject.state())?.ledgerNumber ?? '';
  const looked = await reconcile();
  expect(looked).toMatchObject({
    code: 1,
    out: `${number} (${subject.caseId}): its workflow is missing: no run is under way\n1 open cases, 1 not as it must be.\n`,
  });
  expect(looked.err).toContain('duban reconcile --apply');
  // Looking leaves nothing behind.
  expect(await watched.alarmsOf(subject.caseId)).toEqual([]);
  const log = new ReconciliationLog(office.county.dataSource);
  expect(await log.last(1)).toEqual([]);

  const applied = await reconcile('--apply');
  expect(applied).toMatchObject({ code: 0 });
  expect(applied.out).toContain('1 open cases, 1 not as it must be, 1 repaired.');
  expect(await watched.alarmsOf(subject.caseId)).toMatchObject([{ kind: 'workflowMissing' }]);
  expect(await log.last(1)).toMatchObject([{ cases: 1, findings: { missing: 1 }, repaired: 1 }]);
  expect(await reconcile()).toMatchObject({
    code: 0,
    out: '1 open cases, 0 not as it must be.\n',
  });
}, 90_000);
