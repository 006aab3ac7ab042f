/** The watchdog as it runs by itself: started by its Schedule, it repairs, raises, writes to people and leaves its line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWatchdogActivities } from '#activities';
import { startMailSink, type MailSink } from '#infra/mail';
import { RECONCILIATION_SCHEDULE_ID, WORKFLOW_TYPES } from '#libs/contracts';
import { smtpChannel, type NoticeChannel } from '#libs/notification';
import { ReconciliationLog, type Reconciliation } from '#libs/persistence';
import { ensureReconciliationSchedule } from '#libs/watchdog';
import { CaseOffice } from '../case/case-office.js';
import { eventually } from '../case/eventually.js';
import { WatchedOffice } from './watched-office.js';

let directory: string;
let sink: MailSink;
let channel: NoticeChannel;
let office: CaseOffice;
let watched: WatchedOffice;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'duban-alarms-'));
  sink = await startMailSink({ port: 0, directory });
  channel = smtpChannel({ url: sink.url, from: '督办系统 <duban@duban.example>' });
  office = await CaseOffice.open({
    watchdog: (parts) =>
      createWatchdogActivities({
        ...parts,
        channel,
        publicUrl: 'https://duban.example',
        oldEnoughMs: 0,
      }),
  });
  watched = new WatchedOffice(office);
}, 60_000);
afterAll(async () => {
  await office.county.client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID).delete();
  await office.close();
  channel.close();
  await sink.stop();
  rmSync(directory, { recursive: true, force: true });
}, 60_000);

const settings = { intervalMinutes: 60, repair: true };
const schedule = () => office.county.client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID);

/** Runs that have ended and told people, newest first. */
async function endedRuns(count: number): Promise<readonly Reconciliation[]> {
  const { client, dataSource } = office.county;
  await eventually(`${count} reconciliations have ended`, async () => {
    const ended = await client.workflow.count(
      `WorkflowType = '${WORKFLOW_TYPES.reconciliation}' AND ExecutionStatus = 'Completed'`,
    );
    return ended.count === count;
  });
  return new ReconciliationLog(dataSource).last(10);
}

it('runs at once when it is made, finds what was lost by hand, and writes to people once', async () => {
  const subject = await office.assigned(office.finding('ordinary'));
  await subject.terminate();
  await ensureReconciliationSchedule(office.county.client, settings);
  const [first] = await endedRuns(1);
  expect(first).toMatchObject({ cases: 1, findings: { missing: 1 }, repaired: 1, repair: true });
  expect(await watched.alarmsOf(subject.caseId)).toMatchObject([
    { kind: 'workflowMissing', ended_at: expect.any(Date), told_at: expect.any(Date) },
  ]);
  const number = (await subject.state())?.ledgerNumber ?? '';
  expect(sink.mails.map(({ to }) => to).toSorted()).toHaveLength(2);
  for (const { subject: title, text } of sink.mails) {
    expect(title).toBe('【系统告警】1项');
    expect(text).toContain(number);
    expect(text).toContain('已自动修复');
    expect(text).not.toContain(subject.facts.problem);
  }

  await schedule().trigger();
  const [second] = await endedRuns(2);
  expect(second).toMatchObject({ cases: 1, workflows: 1, findings: {}, repaired: 0 });
  expect(await watched.alarmsOf(subject.caseId)).toHaveLength(1);
  expect(sink.mails).toHaveLength(2);
}, 90_000);

it('keeps one schedule however often workers start, and takes over new settings', async () => {
  await ensureReconciliationSchedule(office.county.client, settings);
  await ensureReconciliationSchedule(office.county.client, { intervalMinutes: 15, repair: false });
  const { spec, policies, action } = await schedule().describe();
  expect(spec.intervals).toMatchObject([{ every: 15 * 60_000 }]);
  expect(policies.overlap).toBe('SKIP');
  expect(action).toMatchObject({ args: [{ repair: false }] });
}, 30_000);
