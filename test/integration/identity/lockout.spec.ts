/** Ten failures in a row lock, for longer each time, and nobody learns from it which accounts exist. */
import type { SecurityEvent } from '#libs/persistence';
import { idOf } from '../record/small-county.js';
import {
  type AccountOffice,
  NOW,
  openAccountOffice,
  ORIGIN,
  PASSWORD,
  secondsLater,
} from './account-office.js';

let office: AccountOffice;

beforeAll(async () => {
  office = await openAccountOffice();
}, 60_000);
afterAll(() => office.database.close());

interface Answer {
  readonly code: string;
  readonly retryAfterSeconds: number | null;
}

async function answer(account: string, password: string, now = NOW): Promise<Answer> {
  const fault: unknown = await office.trySignIn(account, password, now).then(
    () => ({ code: 'signed in' }),
    (refused: unknown) => refused,
  );
  const { code, details } = fault as { code: string; details?: Record<string, number> };
  return { code, retryAfterSeconds: details?.['retryAfterSeconds'] ?? null };
}

async function failures(account: string, times: number, now = NOW): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    expect(await answer(account, 'wrong', now)).toEqual(WRONG);
  }
}

/** Newest first. */
async function logOf(account: string): Promise<readonly SecurityEvent[]> {
  const { events } = await office.log.page({ after: null, limit: 200 });
  return events.filter((event) => event.account === account);
}

const WRONG: Answer = { code: 'account_or_password_wrong', retryAfterSeconds: null };
const SIGNED_IN: Answer = { code: 'signed in', retryAfterSeconds: null };
const locked = (retryAfterSeconds: number): Answer => ({
  code: 'account_locked',
  retryAfterSeconds,
});

describe('failed sign-ins in a row', () => {
  it('lock at the tenth, for longer with each further one, at most an hour', async () => {
    let now = NOW;
    await failures('组长丁', 10, now);
    for (const seconds of [60, 120, 240, 480, 960, 1920, 3600, 3600]) {
      expect(await answer('组长丁', PASSWORD, now)).toEqual(locked(seconds));
      expect(await answer('组长丁', PASSWORD, secondsLater(seconds - 1, now))).toEqual(locked(1));
      now = secondsLater(seconds, now);
      expect(await answer('组长丁', 'wrong', now)).toEqual(WRONG);
    }
  }, 60_000);

  it('leave another account untouched', async () => {
    await failures('书记戊', 10);
    expect(await answer('书记戊', PASSWORD)).toEqual(locked(60));
    expect(await answer('承办人己', PASSWORD)).toEqual(SIGNED_IN);
  });

  it('are forgotten by a success', async () => {
    await failures('主任甲', 9);
    expect(await answer('主任甲', PASSWORD)).toEqual(SIGNED_IN);
    await failures('主任甲', 9);
    expect(await answer('主任甲', PASSWORD)).toEqual(SIGNED_IN);
  });

  it('are forgotten after a day without one', async () => {
    await failures('局长辛', 9);
    const tomorrow = secondsLater(24 * 3600 + 1);
    await failures('局长辛', 9, tomorrow);
    expect(await answer('局长辛', PASSWORD, tomorrow)).toEqual(SIGNED_IN);
  });

  it('are counted together over all services', async () => {
    const other = office.another();
    await failures('组员壬', 5);
    for (let turn = 0; turn < 5; turn += 1) {
      const attempt = { account: '组员壬', password: 'wrong', code: null };
      await expect(other.signIns.signIn(attempt, ORIGIN, NOW)).rejects.toMatchObject({
        code: WRONG.code,
      });
    }
    expect(await answer('组员壬', PASSWORD)).toEqual(locked(60));
  });

  it('sent all at once are ten guesses and no more', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => answer('承办人庚', 'wrong')),
    );
    expect(answers.filter(({ code }) => code === WRONG.code)).toHaveLength(10);
    expect(answers.filter(({ code }) => code === 'account_locked')).toHaveLength(30);
  });

  it('stand in the security log with their address, and so does the lock', async () => {
    await failures('替补子', 10);
    await answer('替补子', PASSWORD);
    const events = await logOf('替补子');
    const line = { address: ORIGIN.address, personId: null, subject: { id: idOf('替补子') } };
    expect(events).toHaveLength(12);
    expect(events[0]).toMatchObject({
      ...line,
      kind: 'signInFailed',
      details: { failed: 'locked' },
    });
    expect(events[1]).toMatchObject({
      ...line,
      kind: 'signInLocked',
      details: { failures: 10, lockedForSeconds: 60 },
    });
    expect(events.slice(2).map(({ kind }) => kind)).toEqual(Array(10).fill('signInFailed'));
    expect(JSON.stringify(events)).not.toContain(PASSWORD);
  });
});

describe('a name that nobody has', () => {
  it('is locked like an account, with the same answers', async () => {
    const of = async (account: string): Promise<readonly Answer[]> => {
      const answers: Answer[] = [];
      for (let turn = 0; turn < 11; turn += 1) answers.push(await answer(account, 'wrong'));
      answers.push(await answer(account, 'wrong', secondsLater(60)));
      answers.push(await answer(account, 'wrong', secondsLater(61)));
      return answers;
    };
    expect(await of('无此人')).toEqual(await of('替补丑'));
    expect(await answer(' 无此人 ', 'wrong', secondsLater(61))).toMatchObject({
      code: 'account_locked',
    });
  });

  it('costs no more rows than there are buckets', async () => {
    const counters = new Set(
      Array.from({ length: 200 }, (_, index) =>
        office.keys.mark(`made-up-${index}`, 'unknown account').slice(0, 4),
      ),
    );
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => answer(`made-up-${index}`, 'wrong')),
    );
    const rows = await office.database.api.query<{ counter: string }[]>(
      `SELECT counter FROM sign_in_failures WHERE counter LIKE 'n:%'`,
    );
    expect(rows.every(({ counter }) => /^n:[0-9a-f]{4}$/.test(counter))).toBe(true);
    expect(counters.size).toBeGreaterThan(150);
  });

  it('takes as long to refuse as a wrong password and a disabled account', async () => {
    await office.database.owner.query('UPDATE accounts SET disabled = true WHERE person_id = $1', [
      idOf('替补寅'),
    ]);
    const names = ['工作员丙', '另一个无此人', '替补寅'] as const;
    const times = new Map<string, number[]>(names.map((name) => [name, []]));
    // Turn about, so that whatever else the machine does falls on all alike; a lock would spare the work.
    for (let turn = 0; turn < 18; turn += 1) {
      for (const name of names) {
        const start = performance.now();
        await answer(name, 'wrong', secondsLater(turn * 90_000));
        times.get(name)?.push(performance.now() - start);
      }
    }
    const median = (name: string): number =>
      (times.get(name) ?? []).toSorted((left, right) => left - right)[9] ?? 0;
    const wrongPassword = median('工作员丙');
    // Without the work for nobody an unknown account answers in a twentieth of the time.
    for (const name of names) {
      expect(median(name)).toBeGreaterThan(wrongPassword / 2);
      expect(median(name)).toBeLessThan(wrongPassword * 2);
    }
  }, 60_000);
});
