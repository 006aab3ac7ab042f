/**
 * `drill kill` (design invariants 1 and 2): kill -9 of the worker, the API and Temporal in turn while people work on two
 * hundred cases over HTTP and some of the cases pass their rungs. Afterwards every acknowledged command is in the
 * record once, and every due rung fired once.
 */
import { setMaxListeners } from 'node:events';
import { localDateOf } from '#libs/domain';
import { RulesByVersion } from '#libs/persistence';
import type { Drill, DrillRun, Finding } from '../drill.types.js';
import { auditCommands } from './audit/commands.audit.js';
import { auditLedger, readLedger } from './audit/ledger.audit.js';
import { auditRungs } from './audit/rungs.audit.js';
import { CaseCourse } from './case-course.js';
import { signInCast, type Cast } from './cast.js';
import { Journal } from './journal.js';
import { killInTurn, type Kill } from './killer.js';
import { PersistentSender } from './persistent-sender.js';
import { openScene, type KillScene } from './scene.js';
import { summaryLines } from './summary.js';
import { TimeMover } from './time-mover.js';

/** One in so many cases is moved across its rungs, and one of the others is closed in the end. */
const MOVED_ONE_IN = 10;
const CLOSED_ONE_IN = 4;
const PACE_MS = [4_000, 9_000] as const;
const MOVED_PACE_MS = [12_000, 24_000] as const;
const MOVE_PACE_MS = [1_500, 3_500] as const;

export const killDrill: Drill = async (run) => {
  const began = performance.now();
  const scene = await openScene(run.print);
  try {
    const cast = await signInCast(scene.apiUrl, scene.dataDirectory);
    const played = await play(run, scene, cast);
    run.print('the killing is over; reading the record');
    const findings = await audit(run, scene, played, began);
    if (findings.length > 0) run.print(`logs are kept in ${scene.keepLogs()}`);
    return findings;
  } finally {
    await scene.close();
  }
};

interface Played {
  readonly journal: Journal;
  readonly kills: readonly Kill[];
  readonly mover: TimeMover;
  readonly workedSeconds: number;
}

async function play(run: DrillRun, scene: KillScene, cast: Cast): Promise<Played> {
  const began = performance.now();
  const journal = new Journal();
  const failed = new AbortController();
  const abort = AbortSignal.any([run.abort, failed.signal]);
  setMaxListeners(0, abort);
  const today = localDateOf(new Date().toISOString());
  const { calendar } = await new RulesByVersion(scene.dataSource).inForce(today);
  const mover = new TimeMover(scene.client, calendar, abort);
  const sender = new PersistentSender(journal, abort);
  let over = false;
  const playCase = async (index: number): Promise<void> => {
    const handler = cast.handlers[index % cast.handlers.length];
    if (handler === undefined) throw new Error('the county has no township handler');
    const moved = index % MOVED_ONE_IN === 0;
    const course = await CaseCourse.open({
      ...{ cast, handler, sender, abort },
      severity: moved ? 'grave' : 'ordinary',
      paceMs: moved ? MOVED_PACE_MS : PACE_MS,
      closes: !moved && index % CLOSED_ONE_IN === 1,
      isOver: () => over,
    });
    if (course === null) return;
    const moves = moved ? mover.acrossTheLadder(course.caseId, MOVE_PACE_MS) : undefined;
    await Promise.all([course.work(), moves]);
  };
  // Whatever fails ends the others, and all have settled before anybody takes the scene down.
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (fault) {
      failed.abort(fault);
      throw fault;
    }
  };
  const killing = guarded(
    killInTurn(scene.servers, run.rounds, abort).finally(() => {
      over = true;
    }),
  );
  const courses = Array.from({ length: run.cases }, (_, index) => guarded(playCase(index)));
  await Promise.allSettled([killing, ...courses]);
  const kills = await killing;
  await Promise.all(courses);
  return { journal, kills, mover, workedSeconds: (performance.now() - began) / 1_000 };
}

async function audit(
  run: DrillRun,
  { dataSource, client, endedByThemselves }: KillScene,
  { journal, kills, mover, workedSeconds }: Played,
  began: number,
): Promise<readonly Finding[]> {
  const ledger = await readLedger(dataSource);
  const rungs = await auditRungs(dataSource, client, ledger, run.abort);
  const commands = await auditCommands(dataSource, journal);
  const ledgerFindings = await auditLedger(dataSource, client, await readLedger(dataSource));
  const seconds = (performance.now() - began) / 1_000;
  const figures = { journal, kills, mover, rungs, commands, ledger, endedByThemselves };
  for (const line of summaryLines({ ...figures, workedSeconds, seconds })) run.print(line);
  const others = [...journal.faults, ...unfoundedRefusals(journal)];
  const wrong = others.map((what): Finding => ({ kind: 'wrong', what }));
  return [...commands.findings, ...rungs.findings, ...ledgerFindings, ...wrong];
}

/** Each act of the course is possible once the ones before it are done; one that nobody answered may not be. */
function unfoundedRefusals(journal: Journal): readonly string[] {
  if (journal.count('unanswered') > 0) return [];
  return [...journal.refusals].map(([code, count]) => `refused ${count} times: ${code}`);
}
