import type { ExecutionContext } from '@nestjs/common';
import { OriginGuard } from './origin.guard.js';

type Headers = Readonly<Record<string, string>>;

function admits(by: 'cookie' | 'bearer' | null, headers: Headers, method = 'POST'): boolean {
  const sent: Headers = { host: 'duban.example', ...headers };
  const request = {
    method,
    signedIn: by === null ? undefined : { by },
    header: (name: string) => sent[name],
  };
  const context = { switchToHttp: () => ({ getRequest: () => request }) };
  try {
    return new OriginGuard().canActivate(context as unknown as ExecutionContext);
  } catch {
    return false;
  }
}

const HERE = { origin: 'https://duban.example' };
const ELSEWHERE = { origin: 'https://elsewhere.example' };

describe('a write by cookie', () => {
  it('comes from this site, or carries the header that no form can send', () => {
    expect(admits('cookie', HERE)).toBe(true);
    expect(admits('cookie', { 'x-duban-request': '1' })).toBe(true);
    expect(admits('cookie', {})).toBe(false);
    expect(admits('cookie', ELSEWHERE)).toBe(false);
    expect(admits('cookie', { origin: 'null' })).toBe(false);
    expect(admits('cookie', { ...ELSEWHERE, 'x-duban-request': '1' })).toBe(false);
  });

  it('is refused when the browser says that another site sent it', () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(admits('cookie', { 'x-duban-request': '1', 'sec-fetch-site': site })).toBe(false);
    }
    expect(admits('cookie', { ...HERE, 'sec-fetch-site': 'same-origin' })).toBe(true);
  });
});

describe('signing in', () => {
  it('is open to programs and to this site, not to a form of another site', () => {
    expect(admits(null, {})).toBe(true);
    expect(admits(null, HERE)).toBe(true);
    expect(admits(null, ELSEWHERE)).toBe(false);
    expect(admits(null, { 'sec-fetch-site': 'cross-site' })).toBe(false);
  });
});

it('reads, and programs with a token, are not asked', () => {
  expect(admits('cookie', ELSEWHERE, 'GET')).toBe(true);
  expect(admits('bearer', ELSEWHERE)).toBe(true);
});
