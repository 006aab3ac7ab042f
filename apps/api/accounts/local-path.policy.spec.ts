import { localPath } from './local-path.policy.js';

describe('localPath', () => {
  it.each(['/', '/cases/1?tab=history#top', '/督办'])('keeps %p', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'cases',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/ok\\..\\..',
    'javascript:alert(1)',
    '/a b',
  ])('leads from %p to the beginning', (path) => expect(localPath(path)).toBe('/'));
});
