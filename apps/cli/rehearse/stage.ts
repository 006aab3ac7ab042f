/** Builds the rehearsal's stage: a throw-away stack whose county knows the simulated notices. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCounty, quietEngine, sampleFacts } from '#infra/county';
import { startThrowAwayStack } from '#infra/local';
import { caseWorkflowId } from '#libs/contracts';
import { localDateOf, type CaseFacts, type PostRole } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { historyJsonOf, VirtualTime } from '#libs/temporal';
import type { Part } from './scenario.types.js';
import { rehearsalCalendar } from './simulated-notice.js';
import type { Stage } from './stage.types.js';

const ROLE_OF_PART: Readonly<Record<Part, PostRole>> = {
  staff: 'officeStaff',
  deputyDirector: 'deputyDirector',
  officeDirector: 'officeDirector',
  unitHandler: 'unitHandler',
  unitHead: 'unitHead',
  inspector: 'inspector',
  leadingGroup: 'leadingGroup',
};

export async function openStage(log: (line: string) => void): Promise<Stage> {
  quietEngine();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'duban-rehearsal-'));
  const startedAt = new Date().toISOString();
  const calendar = rehearsalCalendar(localDateOf(startedAt));
  const stack = await startThrowAwayStack(log);
  try {
    const county = await openCounty({ stack, name: 'duban_rehearsal', dataDirectory, calendar });
    const facts = await sampleFacts();
    const actorFor = (part: Part, about: CaseFacts) => county.actorFor(ROLE_OF_PART[part], about);
    return {
      startedAt,
      policy: DEFAULT_POLICY,
      calendar,
      cases: county.cases,
      time: new VirtualTime(county.client),
      sample: (row) => facts[row % facts.length] ?? missingSample(),
      actorFor,
      history: (caseId) => county.record.history(caseId),
      engineHistory: (caseId) => historyJsonOf(county.client, caseWorkflowId(caseId)),
      async close() {
        await county.close();
        await stack.stop();
        rmSync(dataDirectory, { recursive: true, force: true });
      },
    };
  } catch (fault) {
    await stack.stop();
    throw fault;
  }
}

function missingSample(): never {
  throw new Error('the example ledger has no importable row');
}
