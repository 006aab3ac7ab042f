import { deliveryIdOf, messageIdOf } from './message-id.js';

const mail = { personId: 'p', kind: 'digest', noticeIds: ['b', 'a'] } as const;

describe('the name of a mail', () => {
  it('is the same at every try, in whatever order its notices come', () => {
    const first = messageIdOf(mail, 'duban.example');
    expect(first).toMatch(/^<[0-9a-f]{64}@duban\.example>$/);
    expect(messageIdOf({ ...mail, noticeIds: ['a', 'b', 'a'] }, 'duban.example')).toBe(first);
  });

  it.each([
    ['another person', { ...mail, personId: 'q' }],
    ['another kind', { ...mail, kind: 'urgent' as const }],
    ['one notice more', { ...mail, noticeIds: ['a', 'b', 'c'] }],
    ['notices that only look alike when joined', { ...mail, noticeIds: ['a,b'] }],
  ])('differs for %s', (_, other) => {
    expect(messageIdOf(other, 'd')).not.toBe(messageIdOf(mail, 'd'));
  });

  it('gives the delivery its key', () => {
    const id = deliveryIdOf('<x@d>');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(deliveryIdOf('<x@d>')).toBe(id);
    expect(deliveryIdOf('<y@d>')).not.toBe(id);
  });
});
