import { Command } from 'commander';
import {
  CLOCK_KINDS,
  type CaseState,
  type Clock,
  type ClockKind,
  deriveDeadline,
  isConfidential,
  type WorkingCalendar,
} from '#libs/domain';
import { CaseRecord, RulesByVersion } from '#libs/persistence';
import { CommandFailure } from '../output/fault-sentence.js';
import { print } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';

const CLOCK_NAMES: Readonly<Record<ClockKind, string>> = {
  receipt: '签收',
  progress: '进展反馈',
  rectification: '整改',
  verification: '核查',
  consolidation: '巩固',
};

/** "Why this date?" for every clock of a case, step by step. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('say how each deadline of a case comes about')
    .argument('<case>', 'case id or ledger number')
    .option('--english', 'in English')
    .action(async (wanted: string, { english }: { english?: boolean }) => {
      await withDatabase(surroundings(), async (dataSource) => {
        const state = await new CaseRecord(dataSource).findByIdOrNumber(wanted);
        if (state === null) throw new CommandFailure(`The record has no case ${wanted}.`);
        const rules = new RulesByVersion(dataSource);
        const { calendar } = await rules.of(state.policyVersion, state.calendarVersion);
        print(explanationOf(state, calendar, english === true ? 'en' : 'zh'));
      });
    });
}

export function explanationOf(
  state: CaseState,
  calendar: WorkingCalendar,
  language: 'zh' | 'en',
): string {
  // An operator looks after deadlines, not after confidential matters: neither the problem nor anybody's reasons.
  const withheld = isConfidential(state);
  const head = [
    `${state.ledgerNumber}  ${withheld ? '（涉密事项）' : state.facts.problem}`,
    `policy ${state.policyVersion}, calendar ${state.calendarVersion}`,
  ];
  const clocks = CLOCK_KINDS.flatMap((kind) => state.clocks[kind] ?? []).map((clock) =>
    withheld ? withoutReasons(clock) : clock,
  );
  return [...head, ...clocks.flatMap((clock) => clockLines(clock, calendar, language))].join('\n');
}

function withoutReasons(clock: Clock): Clock {
  const reason = '（略）';
  return {
    ...clock,
    extensions: clock.extensions.map((extension) => ({ ...extension, reason })),
    suspensions: clock.suspensions.map((suspension) => ({ ...suspension, reason })),
  };
}

function clockLines(clock: Clock, calendar: WorkingCalendar, language: 'zh' | 'en'): string[] {
  const deadline = deriveDeadline(clock, calendar);
  const provisional = deadline.provisional ? ' (暂定 provisional)' : '';
  const ended =
    clock.stoppedAt === null ? '' : `, stopped ${clock.stoppedAt} (${clock.outcome ?? ''})`;
  const breached = clock.breachedAt === null ? '' : `, breached ${clock.breachedAt}`;
  return [
    '',
    `${CLOCK_NAMES[clock.kind]} ${clock.kind}: ${deadline.dueDate ?? '暂停 suspended'}${provisional}${ended}${breached}`,
    ...deadline.steps.map((step) => `  ${step[language]}`),
  ];
}
