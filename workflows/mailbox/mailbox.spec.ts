import {
  appoint,
  beginMails,
  defer,
  dueBatch,
  MAXIMUM_NOTICES_PER_MAIL,
  nextDueAt,
  openMailbox,
  postpone,
  settle,
  take,
} from './mailbox.js';

const window = {
  urgentAt: '2026-09-18T02:00:05.000Z',
  digestAt: '2026-09-20T01:30:00.000Z',
  opensAt: '2026-09-18T02:00:00.000Z',
  closesAt: '2026-09-18T09:30:00.000Z',
};

function filled(count = 3) {
  const mailbox = openMailbox({ personId: 'p' });
  for (let n = 0; n < count; n += 1) take(mailbox, { noticeId: `d${n}`, urgency: 'digest' });
  take(mailbox, { noticeId: 'u', urgency: 'urgent' });
  appoint(mailbox, window);
  return mailbox;
}

describe('a mailbox', () => {
  it('takes a notice once, also while its mail is under way', () => {
    const mailbox = filled();
    take(mailbox, { noticeId: 'd0', urgency: 'digest' });
    beginMails(mailbox, window.digestAt);
    take(mailbox, { noticeId: 'd0', urgency: 'digest' });
    expect(mailbox.pending).toEqual([]);
  });

  it('wakes for the urgent notice first and leaves the digest waiting', () => {
    const mailbox = filled();
    expect(nextDueAt(mailbox)).toBe(window.urgentAt);
    beginMails(mailbox, window.urgentAt);
    expect(mailbox.batches).toEqual([{ kind: 'urgent', noticeIds: ['u'], dueAt: window.urgentAt }]);
    expect(mailbox.pending).toHaveLength(3);
  });

  it('puts into the digest what came while it was about to leave', () => {
    const mailbox = filled();
    take(mailbox, { noticeId: 'late', urgency: 'digest' });
    beginMails(mailbox, window.digestAt);
    expect(mailbox.batches.find(({ kind }) => kind === 'digest')?.noticeIds).toContain('late');
  });

  it('keeps a begun mail together until it is sent', () => {
    const mailbox = filled();
    beginMails(mailbox, window.urgentAt);
    const batch = dueBatch(mailbox, window.urgentAt);
    if (batch === null) throw new Error('a mail should be due');
    postpone(mailbox, batch, window.closesAt);
    take(mailbox, { noticeId: 'u2', urgency: 'urgent' });
    appoint(mailbox, window);
    expect(dueBatch(mailbox, window.urgentAt)).toBeNull();
    expect(mailbox.batches).toEqual([{ ...batch, dueAt: window.closesAt }]);
  });

  it('lets what became due at night wait for its kind to go out again', () => {
    const mailbox = filled();
    beginMails(mailbox, window.urgentAt);
    const morning = { ...window, urgentAt: '2026-09-21T00:30:00.000Z', digestAt: 'digest' };
    defer(mailbox, morning, '2026-09-20T16:00:00.000Z');
    expect(mailbox.batches.map(({ dueAt }) => dueAt)).toEqual([morning.urgentAt]);
    expect(new Set(mailbox.pending.map(({ dueAt }) => dueAt))).toEqual(new Set(['digest']));
  });

  it('is empty once all mails are settled', () => {
    const mailbox = filled();
    beginMails(mailbox, window.digestAt);
    for (const batch of mailbox.batches) settle(mailbox, batch);
    expect(nextDueAt(mailbox)).toBeNull();
  });

  it('splits what is too much for one mail', () => {
    const mailbox = filled(MAXIMUM_NOTICES_PER_MAIL + 1);
    beginMails(mailbox, window.digestAt);
    expect(mailbox.pending).toHaveLength(1);
    beginMails(mailbox, window.digestAt);
    expect(mailbox.pending).toHaveLength(0);
  });
});
