/**
 * Compares the record with the engine from both sides: every open case must have its workflow, and every running case
 * workflow its open case (design invariant 8). The Schedule and `duban reconcile` are two callers of this one mechanism.
 * Page by page and a few at a time, so that a hundred thousand cases neither fill the memory nor hold up people's commands.
 */
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { FindingKind, ReconciliationFigures } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { CaseRecord, RulesByVersion, WatchedCases } from '#libs/persistence';
import { CaseWorkflows, type ListedWorkflow } from '#libs/temporal';
import { CaseWatch } from './case-watch.service.js';
import type { Finding } from './comparison/finding.types.js';
import { WorkflowWatch } from './workflow-watch.service.js';

export interface ReconcilerParts {
  readonly dataSource: DataSource;
  readonly client: Client;
  /** Default: the machine's clock. */
  readonly now?: () => Instant;
  /** Younger workflows are left alone; default five minutes. */
  readonly oldEnoughMs?: number;
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
/** So many without an answer, and it is not the cases that are stuck: no worker is there to ask. */
const SILENT_AT_MOST = 2 * AT_ONCE;

export const BEGINNING: ReconciliationProgress = {
  after: '0',
  figures: { cases: 0, workflows: 0, findings: {}, repaired: 0 },
};

export class Reconciler {
  private readonly cases: WatchedCases;
  private readonly workflows: CaseWorkflows;
  private readonly caseWatch: CaseWatch;
  private readonly workflowWatch: WorkflowWatch;

  constructor({ dataSource, client, now = wallClock, oldEnoughMs }: ReconcilerParts) {
    const record = new CaseRecord(dataSource);
    this.cases = new WatchedCases(dataSource);
    this.workflows = new CaseWorkflows(client);
    this.caseWatch = new CaseWatch(record, new RulesByVersion(dataSource), this.workflows, now);
    this.workflowWatch = new WorkflowWatch(this.cases, record, this.workflows, now, oldEnoughMs);
  }

  /** @throws when record or engine cannot be asked; what was repaired until then stays so. */
  async run(
    repair: boolean,
    listener: ReconciliationListener,
    from: ReconciliationProgress = BEGINNING,
  ): Promise<ReconciliationFigures> {
    const tally = new Tally(from.figures);
    for (let after = from.after; after !== null;) {
      const page = await this.cases.openAfter(after, PAGE);
      const begun = { after, figures: tally.figures };
      await this.atOnce(page, async ({ state }) => {
        const finding = await this.caseWatch.findingOf(state);
        tally.looked('cases');
        if (finding !== null) await this.settle(finding, repair, listener, tally);
        listener.progressed(begun);
      });
      after = page.length < PAGE ? null : (page.at(-1)?.place ?? null);
      listener.progressed({ after, figures: tally.figures });
    }
    tally.beginAgain('workflows');
    for await (const page of inPages(this.workflows.running(PAGE))) {
      const findings = await this.workflowWatch.findingsOf(page);
      await this.atOnce(findings, (finding) => this.settle(finding, repair, listener, tally));
      tally.looked('workflows', page.length);
      listener.progressed({ after: null, figures: tally.figures });
    }
    return tally.figures;
  }

  private async settle(
    finding: Finding,
    repair: boolean,
    listener: ReconciliationListener,
    tally: Tally,
  ): Promise<void> {
    if (finding.difference === 'noAnswer' && tally.silent() > SILENT_AT_MOST) {
      throw new Error('no worker answers for the cases: start one, then reconcile');
    }
    tally.found(finding.kind);
    await listener.found(finding);
    if (!repair || !(await this.repair(finding))) return;
    tally.repaired();
    await listener.repaired(finding);
  }

  /** A stuck one is left: ending it would end what a restarted worker can still read. */
  private async repair(finding: Finding): Promise<boolean> {
    const { kind, caseId } = finding;
    if (kind === 'stuck') return false;
    if (kind === 'orphaned' || kind === 'doubled') return this.workflowWatch.end(finding);
    return caseId !== null && this.caseWatch.mend(caseId);
  }

  private async atOnce<Item>(
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
}

class Tally {
  private silentCases = 0;

  constructor(public figures: ReconciliationFigures) {}

  looked(at: 'cases' | 'workflows', count = 1): void {
    this.figures = { ...this.figures, [at]: this.figures[at] + count };
  }

  beginAgain(at: 'workflows'): void {
    this.figures = { ...this.figures, [at]: 0 };
  }

  found(kind: FindingKind): void {
    const { findings } = this.figures;
    const counted = { ...findings, [kind]: (findings[kind] ?? 0) + 1 };
    this.figures = { ...this.figures, findings: counted };
  }

  repaired(): void {
    this.figures = { ...this.figures, repaired: this.figures.repaired + 1 };
  }

  /** How many gave no answer by now. */
  silent(): number {
    this.silentCases += 1;
    return this.silentCases;
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
