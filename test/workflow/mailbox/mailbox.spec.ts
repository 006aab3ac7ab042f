import '../quiet-engine.js';
import type { MailboxContents } from '#libs/contracts';
import { MailboxEngine } from './mailbox-engine.js';
import { RecordedMails } from './recorded-mails.js';

let engine: MailboxEngine;
let mails: RecordedMails;

beforeAll(async () => {
  engine = await MailboxEngine.open();
}, 180_000);

afterAll(async () => {
  await engine.close();
}, 60_000);

beforeEach(() => {
  mails = new RecordedMails();
});

const numbered = (count: number, prefix = 'n'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('a mailbox', () => {
  it('sends forty notices of one morning as one digest', async () => {
    mails.windowAt = () => ({ digest: 2_500 });
    await engine.withWorker(mails.effects, async (post) => {
      await post.arrive('digest', ...numbered(40));
      await post.emptied();
    });
    expect(mails.sent).toHaveLength(1);
    expect([...mails.noticeIds].sort()).toEqual(numbered(40).sort());
  }, 30_000);

  it('sends the urgent ones of one moment together, at once and apart from the digest', async () => {
    mails.windowAt = () => ({ urgent: 700, digest: 2_500 });
    await engine.withWorker(mails.effects, async (post) => {
      await post.arrive('digest', 'd0', 'd1');
      await post.arrive('urgent', 'u0', 'u1', 'u2');
      await post.emptied();
    });
    expect(mails.sent).toMatchObject([
      { kind: 'urgent', noticeIds: ['u0', 'u1', 'u2'] },
      { kind: 'digest', noticeIds: ['d0', 'd1'] },
    ]);
  }, 30_000);

  it('sends nothing before working time begins', async () => {
    const opensAtMs = Date.now() + 2_000;
    mails.windowAt = (atMs) => {
      const wait = Math.max(opensAtMs - atMs, 0);
      return { urgent: wait, opens: wait, digest: wait + 500 };
    };
    await engine.withWorker(mails.effects, async (post) => {
      await post.arrive('urgent', 'u');
      await post.arrive('digest', 'd');
      await post.emptied();
    });
    expect(mails.sent.map(({ kind }) => kind)).toEqual(['urgent', 'digest']);
    for (const { atMs } of mails.sent) expect(atMs).toBeGreaterThanOrEqual(opensAtMs);
  }, 30_000);

  it('lets a mail whose time came at night wait for the morning', async () => {
    let asked = 0;
    const opensAtMs = Date.now() + 2_500;
    mails.windowAt = (atMs) => {
      asked += 1;
      const wait = Math.max(opensAtMs - atMs, 0);
      // At the first question the office is open; when the mail is due it has closed.
      return asked === 1 ? { urgent: 300 } : { urgent: wait, opens: wait };
    };
    await engine.withWorker(mails.effects, async (post) => {
      await post.arrive('urgent', 'u');
      await post.emptied();
    });
    expect(mails.sent).toHaveLength(1);
    expect(mails.sent[0]?.atMs).toBeGreaterThanOrEqual(opensAtMs);
  }, 30_000);

  it('counts a notice that is signalled again as one', async () => {
    mails.windowAt = () => ({ digest: 1_500 });
    await engine.withWorker(mails.effects, async (post) => {
      await post.arrive('digest', 'a', 'b', 'a');
      await post.arrive('digest', 'b');
      await post.emptied();
    });
    expect(mails.sent).toMatchObject([{ noticeIds: ['a', 'b'] }]);
  }, 30_000);

  it('tells an operator what it holds', async () => {
    mails.windowAt = () => ({ digest: 2_000 });
    await engine.withWorker(mails.effects, async (post) => {
      await post.arrive('digest', 'a');
      const contents = await post.handle.query<MailboxContents>('pendingNotices');
      expect(contents).toMatchObject({
        pending: [{ noticeId: 'a', urgency: 'digest' }],
        batches: [],
      });
      await post.emptied();
    });
  }, 30_000);
});

describe('a mailbox whose mail server fails', () => {
  it('tries the same mail again; what comes meanwhile goes into the next', async () => {
    await engine.withWorker(mails.effects, async (post) => {
      mails.onTry = async (_, tries) => {
        if (tries > 1) return;
        await post.arrive('urgent', 'later');
        throw new Error('away');
      };
      await post.arrive('urgent', 'first');
      await post.emptied();
    });
    expect(mails.tried.map(({ noticeIds }) => noticeIds)).toEqual([
      ['first'],
      ['first'],
      ['later'],
    ]);
    expect(mails.noticeIds).toEqual(['first', 'later']);
  }, 30_000);

  it('stops trying at closing time and sends the same mail when the office opens again', async () => {
    const startedMs = Date.now();
    const closesAtMs = startedMs + 1_500;
    const opensAtMs = startedMs + 5_000;
    mails.windowAt = (atMs) => {
      if (atMs < closesAtMs) return { closes: closesAtMs - atMs };
      const wait = Math.max(opensAtMs - atMs, 0);
      return { urgent: wait, opens: wait, closes: wait + 60_000 };
    };
    mails.onTry = () => {
      if (Date.now() < opensAtMs) throw new Error('away');
    };
    await engine.withWorker(mails.effects, async (post) => {
      await post.arrive('urgent', 'u');
      await post.emptied();
    });
    const atNight = mails.tried.filter(({ at }) => {
      const ms = Date.parse(at);
      return ms > closesAtMs && ms < opensAtMs;
    });
    expect(atNight).toEqual([]);
    expect(mails.tried.length).toBeGreaterThan(1);
    expect(mails.sent).toMatchObject([{ noticeIds: ['u'] }]);
  }, 120_000);
});

describe('a notice that arrives as the mailbox ends', () => {
  it('is not lost, and none is sent twice', async () => {
    const rounds = 40;
    await engine.withWorker(mails.effects, async (post) => {
      let arriving: Promise<void> = Promise.resolve();
      mails.onTry = (_, tries) => {
        // Races with the completion that follows this delivery, a little later each time.
        if (tries >= rounds) return;
        arriving = new Promise((resolve) => setTimeout(resolve, tries)).then(() =>
          post.arrive('urgent', `n${tries}`),
        );
      };
      await post.arrive('urgent', 'n0');
      while (mails.noticeIds.length < rounds) {
        await arriving;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await post.emptied();
    });
    expect(mails.noticeIds).toEqual(numbered(rounds));
  }, 60_000);

  it('is not lost where continue-as-new carries the mailbox over', async () => {
    await engine.withWorker(mails.effects, async (post) => {
      const due = new Date(Date.now() - 1_000).toISOString();
      await post.start({
        pending: [
          { noticeId: 'p', urgency: 'digest', dueAt: due },
          { noticeId: 'q', urgency: 'digest', dueAt: null },
        ],
        batches: [{ kind: 'urgent', noticeIds: ['b'], dueAt: due }],
      });
      await post.emptied();
    });
    expect(mails.sent).toMatchObject([
      { kind: 'urgent', noticeIds: ['b'] },
      { kind: 'digest', noticeIds: ['p', 'q'] },
    ]);
  }, 30_000);
});
