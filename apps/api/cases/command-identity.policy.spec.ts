import { caseIdOf, commandIdOf, derivedIdOf, fingerprintOf } from './command-identity.policy.js';

describe('the identity of a command', () => {
  it('opens the same case for the same person and key, another one for anybody else', () => {
    expect(caseIdOf('p1', 'k')).toBe(caseIdOf('p1', 'k'));
    expect(caseIdOf('p1', 'k')).not.toBe(caseIdOf('p2', 'k'));
    expect(caseIdOf('p1', 'k')).not.toBe(caseIdOf('p1', 'k2'));
  });

  it('never changes from release to release', () => {
    expect(caseIdOf('p1', 'k')).toBe('496846cc-3a52-53e2-9177-56a933c3ede1');
    expect(derivedIdOf('c1', commandIdOf('p1', 'k'))).toBe('9dddc46d-4527-5f9e-8483-4a1e05a57d26');
  });

  it('does not depend on the order of members, but on every value', () => {
    const one = fingerprintOf('assign', 'c1', { a: 1, b: { c: 2, d: undefined } });
    expect(fingerprintOf('assign', 'c1', { b: { c: 2 }, a: 1 })).toBe(one);
    expect(fingerprintOf('assign', 'c1', { b: { c: 3 }, a: 1 })).not.toBe(one);
    expect(fingerprintOf('reassign', 'c1', { b: { c: 2 }, a: 1 })).not.toBe(one);
    expect(fingerprintOf('assign', 'c2', { b: { c: 2 }, a: 1 })).not.toBe(one);
  });
});
