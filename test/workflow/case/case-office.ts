/** The demonstration county for one spec file, with the people who act on its cases. Everything is real but the people. */
import '../quiet-engine.js';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchKind } from '#activities';
import { openCounty, sampleFacts, type County, type OpenCountyOptions } from '#infra/county';
import { type CaseFacts, localDateOf, type Severity } from '#libs/domain';
import { AlarmLog, createDataSource, RulesByVersion, type Alarm } from '#libs/persistence';
import { VirtualTime } from '#libs/temporal';
import { testStack } from '../../run/test-stack.js';
import { CaseUnderWay } from './case-under-way.js';
import { ROLES, type Cast } from './cast.js';

export class CaseOffice {
  private constructor(
    readonly county: County,
    readonly time: VirtualTime,
    private readonly findings: readonly CaseFacts[],
    private readonly dataDirectory: string,
  ) {}

  /** `name` of an office that was closed opens it again; `payloadKeys` as in DUBAN_PAYLOAD_KEYS. */
  static async open({
    name = `cases_${randomUUID().replaceAll('-', '')}`,
    payloadKeys = testStack().payloadKeys,
    kinds = [] as readonly BatchKind[],
    watchdog = undefined as OpenCountyOptions['watchdog'],
  } = {}): Promise<CaseOffice> {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'duban-cases-'));
    const stack = { ...testStack(), payloadKeys };
    const county = await openCounty({
      ...{ stack, name, dataDirectory, kinds },
      ...(watchdog && { watchdog }),
    });
    const findings = await sampleFacts();
    return new CaseOffice(county, new VirtualTime(county.client), findings, dataDirectory);
  }

  async close(): Promise<void> {
    await this.county.close();
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }

  /** A finding of the sample ledger; those of other townships have other numbers. */
  finding(severity: Severity, number = 0): CaseFacts {
    const facts = this.findings[number];
    if (facts === undefined) throw new Error(`the sample ledger has no row ${number}`);
    return { ...facts, severity };
  }

  /** A finding in a township that is none of `others`. */
  findingElsewhere(severity: Severity, ...others: readonly CaseFacts[]): CaseFacts {
    const taken = new Set(others.map(({ township }) => township.unitId));
    const facts = this.findings.find(({ township }) => !taken.has(township.unitId));
    if (facts === undefined) throw new Error('the sample ledger has no other township');
    return { ...facts, severity };
  }

  async castFor(facts: CaseFacts): Promise<Cast> {
    const actors = Object.entries(ROLES).map(
      async ([part, role]) => [part, await this.county.actorFor(role, facts)] as const,
    );
    return Object.fromEntries(await Promise.all(actors)) as Cast;
  }

  /** A case that nobody has registered yet. */
  async found(facts: CaseFacts): Promise<CaseUnderWay> {
    const rules = await rulesOfToday(this.county);
    return new CaseUnderWay(this.county, this.time, rules, facts, await this.castFor(facts));
  }

  /** A case that was registered before this office was opened again. */
  async takenUp({ facts, caseId }: CaseUnderWay): Promise<CaseUnderWay> {
    const { county, time } = this;
    const rules = await rulesOfToday(county);
    return new CaseUnderWay(county, time, rules, facts, await this.castFor(facts), caseId);
  }

  /** Registered and assigned just now. */
  async assigned(facts: CaseFacts): Promise<CaseUnderWay> {
    const subject = await this.found(facts);
    await subject.register();
    await subject.assign();
    return subject;
  }

  async alarmsOf(caseId: string): Promise<readonly Alarm[]> {
    const alarms = await new AlarmLog(this.county.dataSource).listOpen(1_000);
    return alarms.filter((alarm) => alarm.caseId === caseId);
  }

  /** Acts on the database as the role that owns its tables, with the rules against changing history switched off. */
  async behindItsBack(...statements: readonly (readonly [string, unknown[]])[]): Promise<void> {
    const owner = createDataSource(this.county.adminDatabaseUrl, {
      poolSize: 1,
      applicationName: 'intruder',
    });
    await owner.initialize();
    try {
      await owner.transaction(async (manager) => {
        await manager.query('ALTER TABLE case_events DISABLE TRIGGER USER');
        for (const [statement, values] of statements) await manager.query(statement, values);
        await manager.query('ALTER TABLE case_events ENABLE TRIGGER USER');
      });
    } finally {
      await owner.destroy();
    }
  }
}

function rulesOfToday({ dataSource }: County) {
  return new RulesByVersion(dataSource).inForce(localDateOf(new Date().toISOString()));
}
