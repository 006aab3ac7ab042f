/** A case from registration to closing, through the real engine: what is accepted, what is refused, what it costs. */
import { CaseRefused } from '#libs/temporal';
import type { Command, RefusalCode } from '#libs/domain';
import { courseOf } from '../../bench/course.js';
import {
  askExtension,
  CLOSE_EARLY,
  evidence,
  GRANT_EXTENSION,
  RECEIVE,
  REPORT,
  RESUME,
  submit,
  suspend,
  VERIFY,
} from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';
import type { Part } from './cast.js';

let office: CaseOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

/** At most this many events of the engine for each command (issue 3, acceptance 9). */
const HISTORY_EVENTS_PER_COMMAND = 7;

describe('a case of twelve commands', () => {
  let subject: CaseUnderWay;

  beforeAll(async () => {
    subject = await office.found(office.finding('ordinary'));
    for (const { by, command } of courseOf(subject.facts, subject.assignment())) {
      await subject.act(by, command);
    }
  }, 60_000);

  it('stands in the record from registration to closing, in the order of its acts', async () => {
    expect(await subject.eventTypes()).toEqual([
      'registered',
      'assigned',
      'received',
      'progressReported',
      'extensionRequested',
      'extensionApproved',
      'evidenceAdded',
      'submitted',
      'returned',
      'submitted',
      'verified',
      'consolidationStarted',
      'closed',
    ]);
    expect(await subject.state()).toMatchObject({ state: 'closed', returns: 1 });
    expect(await office.county.record.verifyChain(subject.caseId)).toMatchObject({ ok: true });
  });

  it('ends its workflow', async () => {
    await subject.handle.result();
    expect((await subject.handle.describe()).status.name).toBe('COMPLETED');
  });

  it('costs at most seven events of the engine a command', async () => {
    const events = (await subject.engineEvents()).length;
    expect(events).toBeGreaterThan(12);
    expect(events / 12).toBeLessThanOrEqual(HISTORY_EVENTS_PER_COMMAND);
  });
});

type Act = readonly [Part, Command];
type Attempt = readonly [RefusalCode, ...Act];

interface Stage {
  readonly acts: readonly (Act | 'assign')[];
  readonly refused: readonly Attempt[];
}

/** Attempts at each stage of a case, each refused for its own reason. */
const STAGES: readonly Stage[] = [
  {
    acts: [],
    refused: [
      ['wrong_state', 'handler', RECEIVE],
      ['not_permitted', 'deputy', instruct('2099-01-01')],
      ['date_invalid', 'director', instruct('明天')],
    ],
  },
  {
    acts: ['assign'],
    refused: [
      ['wrong_state', 'handler', submit('evidence-1')],
      ['not_permitted', 'staff', RECEIVE],
      ['suspension_without_planned_end', 'deputy', suspend('2020-01-01')],
      ['not_suspended', 'staff', RESUME],
      ['extension_not_requested', 'deputy', GRANT_EXTENSION],
      ['extension_beyond_bound', 'handler', askExtension(500)],
    ],
  },
  {
    acts: [
      ['handler', RECEIVE],
      ['handler', askExtension(3)],
    ],
    refused: [
      ['evidence_missing', 'handler', submit('evidence-1')],
      ['extension_pending', 'handler', askExtension(2)],
      ['text_required', 'handler', { name: 'reportProgress', payload: { text: ' ' } }],
    ],
  },
  {
    acts: [
      ['handler', evidence(1)],
      ['handler', submit('evidence-1')],
    ],
    refused: [
      ['evidence_duplicate', 'staff', evidence(1)],
      ['not_permitted', 'handler', VERIFY],
      ['wrong_state', 'handler', REPORT],
    ],
  },
  {
    acts: [['deputy', VERIFY]],
    refused: [
      ['approver_is_verifier', 'deputy', CLOSE_EARLY],
      [
        'consolidation_not_over',
        'director',
        { name: 'approveClosing', payload: { opinion: '同意销号' } },
      ],
      ['not_permitted', 'handler', CLOSE_EARLY],
    ],
  },
];

describe('a refusal', () => {
  it('leaves no event in the record and none in the engine, at any stage', async () => {
    const subject = await office.found(office.finding('ordinary', 1));
    await subject.register();
    for (const { acts, refused } of STAGES) {
      for (const act of acts) await (act === 'assign' ? subject.assign() : subject.act(...act));
      const recorded = await subject.history();
      const engine = await subject.engineEvents();
      for (const [code, by, command] of refused) {
        await expect(subject.act(by, command)).rejects.toMatchObject({ refusal: { code } });
      }
      expect(await subject.history()).toEqual(recorded);
      expect(await subject.engineEvents()).toEqual(engine);
    }
  }, 60_000);

  it('of another unit that would act on the case names its scope', async () => {
    const subject = await office.assigned(office.finding('ordinary', 2));
    const elsewhere = office.findingElsewhere('ordinary', subject.facts);
    const { handler: stranger } = await office.castFor(elsewhere);
    const input = { ...subject.inputOf('handler', RECEIVE, 'stranger'), actor: stranger };
    await expect(subject.send(input)).rejects.toMatchObject({ refusal: { code: 'outside_scope' } });
    expect(await subject.eventTypes()).toEqual(['registered', 'assigned']);
  });

  it('of a registration leaves no case, uses no number and ends the workflow', async () => {
    const facts = { ...office.finding('ordinary', 3), problem: ' ' };
    const subject = await office.found(facts);
    await expect(subject.register()).rejects.toBeInstanceOf(CaseRefused);
    await subject.handle.result();
    expect(await subject.state()).toBeNull();
    const before = await lastNumber();
    await (await office.found(office.finding('ordinary', 3))).register();
    expect(await lastNumber()).toBe(before + 1);
  });
});

async function lastNumber(): Promise<number> {
  const rows = await office.county.dataSource.query<{ last_number: number; cases: string }[]>(
    `SELECT sum(last_number)::int AS last_number, (SELECT count(*) FROM cases) AS cases FROM ledger_counters`,
  );
  expect(rows[0]?.last_number).toBe(Number(rows[0]?.cases));
  return rows[0]?.last_number ?? 0;
}

function instruct(dueDate: string): Command {
  const unit = { unitId: 'a unit', name: '某单位' };
  const payload = { taskId: 'instruction-1', text: '限期办结', unit, dueDate };
  return { name: 'instruct', payload };
}
