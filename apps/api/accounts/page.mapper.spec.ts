import { firstAdministratorPage, messagePage, onwardPage } from './page.mapper.js';

const HOSTILE = `"><script>alert('1')</script>`;

describe('the pages', () => {
  it('show what was typed as text, never as markup', () => {
    for (const html of [
      firstAdministratorPage({ token: HOSTILE, name: HOSTILE, account: HOSTILE, fault: HOSTILE }),
      messagePage(HOSTILE),
      onwardPage(`/${HOSTILE}`),
    ]) {
      expect(html).not.toContain('<script');
      expect(html).toContain('&#60;script');
    }
  });

  it('never show a password again', () => {
    expect(firstAdministratorPage({ token: 't' })).toContain('type="password" required');
    expect(firstAdministratorPage({ token: 't' })).not.toMatch(/type="password"[^>]*value=/);
  });
});
