/** Whoever reads Temporal's database or its tools reads no name and no problem there (design invariant 10). */
import '../quiet-engine.js';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { FAILURE_TYPES, mailboxWorkflowId } from '#libs/contracts';
import type { CaseFacts } from '#libs/domain';
import { decodedHistoryOf, engineEventsOf } from '#libs/temporal';
import { askExtension, evidence, RECEIVE, REPORT, submit, suspend } from '../case/acts.js';
import { CaseOffice } from '../case/case-office.js';
import type { CaseUnderWay } from '../case/case-under-way.js';
import { MailboxEngine } from '../mailbox/mailbox-engine.js';
import { RecordedMails } from '../mailbox/recorded-mails.js';
import { PEOPLE_AND_UNITS, rawEngineOf, readableIn } from './raw-engine.js';

/** What the acts of these cases say, besides the finding itself. */
const SAID = ['已收到', '正在整改', '汛期施工受阻', '整改照片.jpg', '限期整改，建立长效机制'];

let office: CaseOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

function textsOf({ problem, ...facts }: CaseFacts): readonly string[] {
  const names = [facts.township.name, facts.area.name];
  return [...new Set([problem, ...names, ...SAID, ...PEOPLE_AND_UNITS])];
}

const raw = (subject: CaseUnderWay) => rawEngineOf(office.county.client, subject.workflowId);
const clear = (subject: CaseUnderWay) => decodedHistoryOf(office.county.client, subject.workflowId);

async function eventTypes(workflowId: string, client = office.county.client) {
  return (await engineEventsOf(client, workflowId)).map(({ type }) => type);
}

describe('the raw history of a case under way', () => {
  let subject: CaseUnderWay;
  /** Once by the validator, and once where only the handler learns that the record has it already. */
  const refusals: unknown[] = [];

  beforeAll(async () => {
    subject = await office.assigned(office.finding('grave'));
    await subject.act('handler', RECEIVE);
    await subject.act('handler', REPORT);
    await subject.act('handler', askExtension(3));
    await subject
      .act('handler', submit('evidence-1'))
      .catch((fault: unknown) => refusals.push(fault));
    await subject.commitUnanswered('handler', evidence(7), randomUUID());
    await subject.act('handler', evidence(7)).catch((fault: unknown) => refusals.push(fault));
    await subject.passUntil(await subject.instantAfter('assigned', 12));
  }, 120_000);

  it('shows no name, no unit, no problem and nothing that anybody said', async () => {
    expect(readableIn(await raw(subject), textsOf(subject.facts))).toEqual([]);
  });

  it('holds all of it nevertheless: those who have the key read it', async () => {
    const { facts, cast } = subject;
    const wanted = [facts.problem, facts.township.name, cast.handler.name, cast.head.name, ...SAID];
    expect(readableIn(await clear(subject), wanted)).toEqual(wanted);
  });

  it('has commands, refusals and fired rungs in it', async () => {
    expect(refusals).toMatchObject([
      { refusal: { code: 'evidence_missing' } },
      { refusal: { code: 'evidence_duplicate' } },
    ]);
    expect(await subject.fired()).toContain('rectification.due');
    const types = await eventTypes(subject.workflowId);
    expect(types).toEqual(
      expect.arrayContaining([
        'EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED',
        'EVENT_TYPE_MARKER_RECORDED',
        'EVENT_TYPE_TIMER_FIRED',
        'EVENT_TYPE_ACTIVITY_TASK_COMPLETED',
      ]),
    );
    const events = await engineEventsOf(office.county.client, subject.workflowId);
    const failed = events.filter(({ attributes }) =>
      JSON.stringify(attributes).includes(`"type":"${FAILURE_TYPES.refused}"`),
    );
    expect(failed).toHaveLength(1);
  });

  it('is signed without the name of a computer', async () => {
    expect(readableIn(await raw(subject), [`@${hostname()}`])).toEqual([]);
  });
});

describe('the raw history of a case that failed', () => {
  it('shows neither its content nor what went wrong', async () => {
    const subject = await office.assigned(office.finding('grave', 1));
    const { caseId } = subject;
    const rung = await subject.instantAfter('assigned', 5);
    await office.behindItsBack(
      ['DELETE FROM notices WHERE case_id = $1', [caseId]],
      ['DELETE FROM case_events WHERE case_id = $1', [caseId]],
      ['DELETE FROM case_texts WHERE case_id = $1', [caseId]],
      ['DELETE FROM case_units WHERE case_id = $1', [caseId]],
      ['DELETE FROM cases WHERE case_id = $1', [caseId]],
    );
    await subject.passUntil(rung).catch(() => undefined);
    await expect(subject.handle.result()).rejects.toMatchObject({
      cause: { type: FAILURE_TYPES.ledgerFork, message: expect.stringContaining('record') },
    });
    expect(await eventTypes(subject.workflowId)).toEqual(
      expect.arrayContaining([
        'EVENT_TYPE_ACTIVITY_TASK_FAILED',
        'EVENT_TYPE_WORKFLOW_EXECUTION_FAILED',
      ]),
    );
    const reason = 'the record does not know the case';
    const texts = [...textsOf(subject.facts), reason];
    expect(readableIn(await raw(subject), texts)).toEqual([]);
    expect(readableIn(await clear(subject), [reason])).toEqual([reason]);
  }, 120_000);

  it('shows nothing of a case that is suspended and started again from the record', async () => {
    const subject = await office.assigned(office.finding('grave', 2));
    await subject.act('handler', RECEIVE);
    await subject.terminate();
    const plannedEnd = (await subject.instantAfter('assigned', 20)).slice(0, 10);
    await subject.act('director', suspend(plannedEnd));
    const texts = [...textsOf(subject.facts), '涉诉，待法院判决'];
    expect(readableIn(await raw(subject), texts)).toEqual([]);
  }, 60_000);
});

describe('the raw history of a mailbox', () => {
  it('shows neither whom a failed mail was for nor why it failed', async () => {
    const engine = await MailboxEngine.open();
    const [name = ''] = PEOPLE_AND_UNITS;
    const fault = `${name}的信箱已满`;
    const noticeId = `督办：${name}`;
    const mails = new RecordedMails();
    mails.onTry = (_, tries) => {
      if (tries < 2) throw new Error(fault);
    };
    try {
      await engine.withWorker(mails.effects, async (post) => {
        await post.arrive('urgent', noticeId);
        await post.emptied();
        const id = mailboxWorkflowId(post.personId);
        const texts = [...PEOPLE_AND_UNITS, fault, noticeId, 'mailbox-engine'];
        expect(readableIn(await rawEngineOf(engine.client, id), texts)).toEqual([]);
        const history = await decodedHistoryOf(engine.client, id);
        expect(readableIn(history, [fault, noticeId])).toEqual([fault, noticeId]);
      });
    } finally {
      await engine.close();
    }
  }, 180_000);
});
