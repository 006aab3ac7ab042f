/**
 * Compares the record with the engine from both sides: every open case must have its workflow, and every running case
 * workflow its open case (design invariant 8). The Schedule and `duban reconcile` are two callers of this one mechanism.
 * Page by page and a few at a time, so that a hundred thousand cases neither fill the memory nor hold up people's commands.
 */
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { ReconciliationFigures } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { CaseRecord, RulesByVersion, WatchedCases } from '#libs/persistence';
import { CaseWorkflows, type ListedWorkflow } from '#libs/temporal';
import { CaseWatch } from './case-watch.service.js';
import type { Finding } from './comparison/finding.types.js';
import { ReconciliationTally } from './reconciliation.tally.js';
import { WorkflowWatch } from './workflow-watch.service.js';

export interface ReconcilerParts {
  readonly dataSource: DataSource;
  readonly client: Client;
  /** Default: the machine's clock. */
  readonly now?: () => Instant;
  /** Younger workflows are left alone; default five minutes. */
  readonly oldEnoughMs?: number;
  /** Every case has heard of a calendar so long after it was put in force; default twelve hours. */
  readonly calendarHeardWithinMs?: number;
}

/** How far a run has come, as plain data: a run that was cut off goes on there. */
export interface ReconciliationProgress {
  /** Place of the last open case that was looked at; null once all were. */
  readonly after: string | null;
  readonly figures: ReconciliationFigures;
}

/** Whoever lets it run hears of each finding before and after its repair. */
export interface ReconciliationListener {
  found(finding: Finding): Promise<void>;
  repaired(finding: Finding): Promise<void>;
  progressed(progress: ReconciliationProgress): void;
}

const PAGE = 200;
const AT_ONCE = 16;
/** The batch that tells ten thousand cases of a calendar takes hours at its rate. */
const HEARD_WITHIN_MS = 12 * 3_600_000;
/** So many without an answer, and it is not the cases that are stuck: no worker is there to ask. */
const SILENT_AT_MOST = 2 * AT_ONCE;

export const BEGINNING: ReconciliationProgress = {
  after: '0',
  figures: { cases: 0, workflows: 0, findings: {}, repaired: 0 },
};

interface Round {
  readonly repair: boolean;
  readonly listener: ReconciliationListener;
  readonly tally: ReconciliationTally;
  readonly cases: CaseWatch;
  readonly workflows: WorkflowWatch;
}

export class Reconciler {
  private readonly rules: RulesByVersion;
  private readonly record: CaseRecord;
  private readonly cases: WatchedCases;
  private readonly workflows: CaseWorkflows;

  constructor(private readonly parts: ReconcilerParts) {
    this.rules = new RulesByVersion(parts.dataSource);
    this.record = new CaseRecord(parts.dataSource);
    this.cases = new WatchedCases(parts.dataSource);
    this.workflows = new CaseWorkflows(parts.client);
  }

  /** @throws when record or engine cannot be asked; what was repaired until then stays so. */
  async run(
    repair: boolean,
    listener: ReconciliationListener,
    from: ReconciliationProgress = BEGINNING,
  ): Promise<ReconciliationFigures> {
    const round = await this.round(repair, listener, new ReconciliationTally(from.figures));
    await this.lookAtCases(round, from.after);
    await this.lookAtWorkflows(round);
    return round.tally.figures;
  }

  private async round(
    repair: boolean,
    listener: ReconciliationListener,
    tally: ReconciliationTally,
  ): Promise<Round> {
    const { record, rules, workflows } = this;
    const { now = wallClock, oldEnoughMs, calendarHeardWithinMs } = this.parts;
    const calendar = await rules.calendarToKnow(now(), calendarHeardWithinMs ?? HEARD_WITHIN_MS);
    return {
      ...{ repair, listener, tally },
      cases: new CaseWatch(record, rules, workflows, calendar, now),
      workflows: new WorkflowWatch(this.cases, record, workflows, now, oldEnoughMs),
    };
  }

  private async lookAtCases(round: Round, from: string | null): Promise<void> {
    const { cases, listener, tally } = round;
    for (let after = from; after !== null;) {
      const page = await this.cases.openAfter(after, PAGE);
      const begun = { after, figures: tally.figures };
      await atOnce(page, async ({ state }) => {
        const finding = await cases.findingOf(state);
        tally.looked('cases');
        if (finding !== null) await settle(round, finding);
        listener.progressed(begun);
      });
      after = page.length < PAGE ? null : (page.at(-1)?.place ?? null);
      listener.progressed({ after, figures: tally.figures });
    }
  }

  /** A run that was cut off looks at all of them again: the engine's list has no place to go on from. */
  private async lookAtWorkflows(round: Round): Promise<void> {
    const { workflows, listener, tally } = round;
    tally.beginAgain('workflows');
    for await (const page of inPages(this.workflows.running(PAGE))) {
      const findings = await workflows.findingsOf(page);
      await atOnce(findings, (finding) => settle(round, finding));
      tally.looked('workflows', page.length);
      listener.progressed({ after: null, figures: tally.figures });
    }
  }
}

async function settle(round: Round, finding: Finding): Promise<void> {
  const { repair, listener, tally } = round;
  tally.found(finding);
  if (tally.silent > SILENT_AT_MOST) {
    throw new Error('no worker answers for the cases: start one, then reconcile');
  }
  await listener.found(finding);
  if (!repair || !(await isRepaired(round, finding))) return;
  tally.repaired();
  await listener.repaired(finding);
}

/** A stuck one is left: ending it would end what a restarted worker can still read. */
async function isRepaired({ cases, workflows }: Round, finding: Finding): Promise<boolean> {
  const { kind, caseId } = finding;
  if (kind === 'stuck') return false;
  if (kind === 'orphaned' || kind === 'doubled') return workflows.end(finding);
  return caseId !== null && cases.mend(caseId);
}

async function atOnce<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const limit = pLimit(AT_ONCE);
  try {
    await Promise.all(items.map((item) => limit(() => work(item))));
  } finally {
    // After a fault nothing of the page is begun any more.
    limit.clearQueue();
  }
}

async function* inPages(
  workflows: AsyncIterable<ListedWorkflow>,
): AsyncGenerator<readonly ListedWorkflow[]> {
  let page: ListedWorkflow[] = [];
  for await (const workflow of workflows) {
    page.push(workflow);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

function wallClock(): Instant {
  return new Date().toISOString();
}
