/** A county in which bulk changes are proposed and approved, as the API's role does it, and worked off for real. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { BatchKind } from '#activities';
import { BatchOffice, type BatchProposal } from '#libs/bulk';
import { BATCH_KINDS, batchWorkflowId, type BatchWorkflowInput } from '#libs/contracts';
import { localDateOf, type Policy, type WorkingCalendar } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import {
  actingAs,
  type Batch,
  BatchLog,
  createDataSource,
  RulesByVersion,
} from '#libs/persistence';
import { BatchWorkflows } from '#libs/temporal';
import { CaseOffice } from '../case/case-office.js';
import type { CaseUnderWay } from '../case/case-under-way.js';
import type { Cast, Part } from '../case/cast.js';
import { eventually } from '../case/eventually.js';

const REGISTERED_AT_ONCE = 16;
const RATE_PER_SECOND = 100;

/** The cases of a batch are the whole ledger unless something else is said. */
const EVERY_CASE = { text: 'true', values: [] };

export class BulkStage {
  private constructor(
    readonly office: CaseOffice,
    readonly cast: Cast,
    readonly log: BatchLog,
    private readonly asApi: DataSource,
  ) {}

  static async open(kinds: readonly BatchKind[] = []): Promise<BulkStage> {
    const office = await CaseOffice.open({ kinds });
    const cast = await office.castFor(office.finding('ordinary'));
    const asApi = createDataSource(office.county.databaseUrl, { poolSize: 4 });
    await asApi.initialize();
    return new BulkStage(office, cast, new BatchLog(asApi), asApi);
  }

  async close(): Promise<void> {
    await this.asApi.destroy();
    await this.office.close();
  }

  /** Assigned cases with one finding each, in no order. */
  async cases(count: number): Promise<readonly CaseUnderWay[]> {
    const first = await this.office.found(this.office.finding('ordinary'));
    const subjects = Array.from({ length: count }, () => first.another());
    for (let from = 0; from < count; from += REGISTERED_AT_ONCE) {
      await Promise.all(
        subjects.slice(from, from + REGISTERED_AT_ONCE).map(async (subject) => {
          await subject.register();
          await subject.assign();
        }),
      );
    }
    return subjects;
  }

  /** Stored as the registry of policies would; what is registered from now on computes with it. */
  async publishPolicy(version: string, additionalWorkingDays: number): Promise<void> {
    const { severities } = DEFAULT_POLICY;
    const { budgetWorkingDays } = severities.ordinary;
    const rectification = budgetWorkingDays.rectification + additionalWorkingDays;
    const ordinary = {
      ...severities.ordinary,
      budgetWorkingDays: { ...budgetWorkingDays, rectification },
    };
    const policy: Policy = { ...DEFAULT_POLICY, version, severities: { ...severities, ordinary } };
    await this.asOwner('policy_versions', version, policy);
  }

  /** The calendar in force with one more day of rest. */
  async publishCalendar(version: string, restDay: string): Promise<void> {
    const { calendar } = await new RulesByVersion(this.office.county.dataSource).inForce(
      localDateOf(new Date().toISOString()),
    );
    const rest = { ...calendar.rest, [restDay]: '县庆' };
    const later: WorkingCalendar = { ...calendar, version, rest };
    await this.asOwner('calendar_versions', version, later);
  }

  /** `paging` as the workflow's input has it; without it as in production. */
  officeWith(paging: Omit<BatchWorkflowInput, 'batchId'> = {}): BatchOffice {
    const workflows = new BatchWorkflows(this.office.county.client);
    const paged = {
      start: (input: BatchWorkflowInput) => workflows.start({ ...input, ...paging }),
      tellCancelled: (batchId: string) => workflows.tellCancelled(batchId),
    };
    return new BatchOffice(this.log, paged, RATE_PER_SECOND);
  }

  proposalOf(policyVersion: string, over: Partial<BatchProposal> = {}): BatchProposal {
    return {
      batchId: randomUUID(),
      kind: BATCH_KINDS.policyAdoption,
      title: `适用督办规则 ${policyVersion}`,
      parameters: { policyVersion, choice: 'move', reason: '新规则施行' },
      cases: EVERY_CASE,
      ...over,
    };
  }

  /** Proposed by the deputy, approved by the director. */
  async begin(
    proposal: BatchProposal,
    paging: Omit<BatchWorkflowInput, 'batchId'> = {},
  ): Promise<void> {
    const office = this.officeWith(paging);
    const now = new Date().toISOString();
    const proposed = await this.as('deputy', () => office.propose(proposal, this.cast.deputy, now));
    if (!proposed.ok) throw new Error(proposed.code);
    const approved = await this.as('director', () =>
      office.approve(proposal.batchId, this.cast.director, now),
    );
    if (!approved.ok) throw new Error(approved.code);
  }

  /** As where the service dies before the approval is stored. */
  startUnapproved(batchId: string): Promise<void> {
    return new BatchWorkflows(this.office.county.client).start({ batchId });
  }

  as<T>(part: Part, work: () => Promise<T>): Promise<T> {
    const { personId } = this.cast[part];
    return actingAs({ personId, today: localDateOf(new Date().toISOString()) }, work);
  }

  async batch(batchId: string): Promise<Batch> {
    const batch = await this.log.find(batchId);
    if (batch === null) throw new Error(`no batch ${batchId}`);
    return batch;
  }

  /** @throws after 20 seconds, times `patience`, of real time. */
  async ended(batchId: string, patience = 1): Promise<Batch> {
    const hasEnded = async () => (await this.batch(batchId)).endedAt !== null;
    for (let left = patience; left > 1 && !(await hasEnded()); left -= 1) {
      await eventually('the batch has ended', hasEnded).catch(() => undefined);
    }
    await eventually('the batch has ended', hasEnded);
    return this.batch(batchId);
  }

  async settled(batchId: string, atLeast: number): Promise<void> {
    await eventually(`${atLeast} items are settled`, async () => {
      const { done, unchanged, refused, failed } = await this.batch(batchId);
      return done + unchanged + refused + failed >= atLeast;
    });
  }

  workflow(batchId: string, runId?: string) {
    return this.office.county.client.workflow.getHandle(batchWorkflowId(batchId), runId);
  }

  /** How often each case has adopted a policy or a calendar: case id → times. */
  async adoptions(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.office.county.dataSource.query<{ case_id: string; times: number }[]>(
      `SELECT case_id, count(*)::integer AS times FROM case_events
        WHERE type IN ('policyAdopted', 'calendarAdopted') GROUP BY case_id`,
    );
    return new Map(rows.map((row) => [row.case_id, row.times]));
  }

  /** state → how many items of the table, counted by themselves. */
  async itemStates(batchId: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.office.county.dataSource.query<{ state: string; count: number }[]>(
      'SELECT state, count(*)::integer FROM batch_items WHERE batch_id = $1 GROUP BY state',
      [batchId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  private async asOwner(table: string, version: string, data: object): Promise<void> {
    const owner = createDataSource(this.office.county.adminDatabaseUrl, { poolSize: 1 });
    await owner.initialize();
    await owner.query(`INSERT INTO ${table} (version, data) VALUES ($1, $2)`, [
      version,
      JSON.stringify(data),
    ]);
    await owner.destroy();
  }
}
