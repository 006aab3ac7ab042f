/**
 * `drill mail` (design §2, outbox and mailboxes): the mail server is away over many closing times and misbehaves when it
 * is back, while people go on with their cases. In the end everybody has each of their notices in exactly one mail.
 */
import { sampleFacts } from '#infra/county';
import type { Drill, DrillRun } from '../drill.types.js';
import { pause } from '../pause.js';
import { workOnCase } from './case-work.js';
import { auditMails, waitingNotices } from './mail.audit.js';
import { PASSING_FAULTS } from './mail-server.js';
import { openMailScene, type MailScene } from './scene.js';

const UP_MS = 4_000;
const AWAY_MS = 18_000;
const FAULTY_MS = 12_000;
const ONE_ROUND_MS = UP_MS + AWAY_MS + FAULTY_MS;
const EMPTY_WITHIN_MS = 240_000;

export const mailDrill: Drill = async (run) => {
  const began = performance.now();
  const scene = await openMailScene(run.print);
  try {
    const [commands] = await Promise.all([work(run, scene), misbehave(run, scene)]);
    run.print('the mail server is well; waiting for the mail that is due');
    const emptiedMs = await emptied(run, scene);
    const { server, county } = scene;
    const audit = await auditMails(county.dataSource, server.mails);
    const seconds = (performance.now() - began) / 1_000;
    run.print(`mail server away         ${run.rounds} times for ${AWAY_MS / 1_000} s`);
    run.print(`faults after each        ${PASSING_FAULTS.join(', ')}, repeated`);
    run.print(`cases, commands          ${run.cases}, ${commands} accepted`);
    run.print(`notices                  ${audit.notices}, ${audit.urgent} urgent`);
    run.print(
      `mails                    ${server.mails.length}, transferred ${server.transfers} times`,
    );
    run.print(`last mail                ${(emptiedMs / 1_000).toFixed(0)} s after the last fault`);
    run.print(`seconds in all           ${seconds.toFixed(0)}`);
    return audit.findings;
  } finally {
    await scene.close();
  }
};

/** All cases side by side, as long as the mail server is in trouble. @throws when a command is not accepted. */
async function work(run: DrillRun, { county }: MailScene): Promise<number> {
  const samples = await sampleFacts();
  const lastsMs = run.rounds * ONE_ROUND_MS;
  const cases = Array.from({ length: run.cases }, (_, index) => {
    const facts = samples[index % samples.length];
    if (facts === undefined) throw new Error('the example ledger has no importable row');
    return workOnCase(county, facts, lastsMs, run.abort);
  });
  const counts = await Promise.all(cases);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function misbehave({ rounds, abort, print }: DrillRun, { server }: MailScene): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    await pause(UP_MS, abort);
    print(`round ${round}: the mail server goes away`);
    await server.goAway();
    await pause(AWAY_MS, abort);
    await server.comeBack();
    for (const fault of PASSING_FAULTS) {
      server.misbehave(fault, fault);
      await pause(FAULTY_MS / PASSING_FAULTS.length, abort);
    }
  }
}

/** Milliseconds until no notice waited any more; whatever still waits is for the audit to say. */
async function emptied({ abort }: DrillRun, { county }: MailScene): Promise<number> {
  const began = performance.now();
  while ((await waitingNotices(county.dataSource)) > 0) {
    if (performance.now() - began > EMPTY_WITHIN_MS) break;
    await pause(500, abort);
  }
  return performance.now() - began;
}
