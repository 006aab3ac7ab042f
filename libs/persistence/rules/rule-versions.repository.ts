/** All policies and calendars that are stored, by version: for whoever reads many cases, each under its own. */
import type { DataSource } from 'typeorm';
import type { Policy, WorkingCalendar } from '#libs/domain';
import { runPrepared } from '../prepared-statement.js';

export interface RuleVersionsInStore {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
}

export class RuleVersionsStore {
  constructor(private readonly dataSource: DataSource) {}

  async all(): Promise<RuleVersionsInStore> {
    const policies = await runPrepared<{ data: Policy }>(this.dataSource, ALL_POLICIES, []);
    const calendars = await runPrepared<{ data: WorkingCalendar }>(
      this.dataSource,
      ALL_CALENDARS,
      [],
    );
    return {
      policies: new Map(policies.map(({ data }) => [data.version, data])),
      calendars: new Map(calendars.map(({ data }) => [data.version, data])),
    };
  }
}

const ALL_POLICIES = { name: 'all_policies', text: 'SELECT data FROM policy_versions' };
const ALL_CALENDARS = { name: 'all_calendars', text: 'SELECT data FROM calendar_versions' };
