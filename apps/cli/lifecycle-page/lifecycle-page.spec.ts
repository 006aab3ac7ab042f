import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { COMMAND_NAMES, LIFECYCLE } from '#libs/domain';
import { lifecyclePage } from './lifecycle-page.js';

const page = lifecyclePage();

describe('the lifecycle page', () => {
  it('in the documentation is the one that the table makes (refresh: npm run duban -- lifecycle-page)', () => {
    expect(readFileSync('docs/lifecycle.md', 'utf8')).toBe(page);
  });

  it('has a section for every command, with who may give it and what it emits', () => {
    const sections = page.split('\n### ').slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(COMMAND_NAMES);
    for (const section of sections) expect(section).toMatch(/- Who: .+[\s\S]+- Events: `/);
  });

  it('lists every rule with its code', () => {
    for (const { guards, checks } of LIFECYCLE) {
      for (const { code, rule } of [...guards, ...checks]) {
        expect(page).toContain(`- \`${code}\`: ${rule}`);
      }
    }
  });

  it('draws the way from the ledger to 销号', () => {
    const way = [
      '[*] --> registered : 登记 register',
      'registered --> assigned : 交办 assign',
      'assigned --> received : 签收 receive',
      'received --> rectifying : 进展反馈 reportProgress',
      'rectifying --> submitted : 申请核查 submitForVerification',
      'submitted --> verified : 核查通过 verify',
      'verified --> consolidating : 随即 at once',
      'submitted --> rectifying : 退回重办 returnForRework',
      'consolidating --> closed : 批准销号 approveClosing',
      'closed --> rectifying : 重启 reopen',
      'open --> withdrawn : 撤销 withdraw',
      'open --> merged : 并案 merge',
      'closed --> [*]',
    ];
    for (const arrow of way) expect(page).toContain(`    ${arrow}\n`);
  });

  it('marks in the matrix exactly the states from which a command starts', () => {
    const rows = page.split('\n').filter((line) => line.includes('](#'));
    expect(rows).toHaveLength(COMMAND_NAMES.length);
    const marks = rows.map((row) => row.split('●').length - 1);
    expect(marks).toEqual(LIFECYCLE.map(({ from }) => from.length));
  });
});
