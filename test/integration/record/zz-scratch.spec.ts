/* eslint-disable */
import { randomUUID } from 'node:crypto';
import { CaseDriver } from './case-driver.js';
import { openRecordDatabase } from './record-database.js';
import { seedSmallCounty } from './small-county.js';
it('bench', async () => {
  const db = await openRecordDatabase(10);
  await seedSmallCounty(db.owner);
  const { activities } = CaseDriver.on(db.app);
  const drivers = Array.from({ length: 100 }, () => new CaseDriver(activities));
  let t = performance.now();
  for (const d of drivers) await d.register();
  console.log('open serial ms each', (performance.now() - t) / 100);
  t = performance.now();
  const d2 = Array.from({ length: 300 }, () => new CaseDriver(activities));
  await Promise.all(d2.map((d) => d.register()));
  console.log('open concurrent ms each', (performance.now() - t) / 300);
  for (const d of drivers) { await d.assign(); }
  for (const d of drivers) await d.give({ name: 'receive', payload: { note: 'x' } }, '承办人己', '2026-09-11T03:00:00.000Z');
  await db.owner.query('CREATE TABLE bare (id uuid primary key, n int, data jsonb); GRANT ALL ON bare TO duban_app');
  for (let round = 0; round < 3; round++) {
    const N = 1000;
    t = performance.now();
    let c0 = process.cpuUsage();
    await Promise.all(Array.from({ length: 10 }, async (_, w) => {
      for (let i = 0; i < N / 10; i++) {
        const d = drivers[w * 10 + (i % 10)]!;
        await d.give({ name: 'reportProgress', payload: { text: '进展' + i } }, '承办人己', '2026-09-11T04:00:00.000Z');
      }
    }));
    const a = performance.now() - t; let c = process.cpuUsage(c0);
    t = performance.now(); c0 = process.cpuUsage();
    await Promise.all(Array.from({ length: 10 }, async () => {
      for (let i = 0; i < N / 10; i++) await db.app.query('INSERT INTO bare VALUES ($1,$2,$3)', [randomUUID(), i, JSON.stringify({ text: '进展' + i })]);
    }));
    const b = performance.now() - t; const cb = process.cpuUsage(c0);
    console.log(`advance ${(N / a * 1000).toFixed(0)}/s node cpu ${((c.user + c.system) / N).toFixed(0)}us; bare ${(N / b * 1000).toFixed(0)}/s cpu ${((cb.user + cb.system) / N).toFixed(0)}us`);
  }
  // which part of node CPU: pure compute
  const d = drivers[0]!;
  const { recordingOf } = await import('../../../activities/ledger/recording.mapper.js');
  const { Directory } = await import('#libs/identity');
  const { caseRowOf } = await import('#libs/persistence');
  const { RULES } = await import('./case-driver.js');
  const dir = new Directory({ units: [], persons: [], posts: [], appointments: [], absences: [], reachablePersonIds: [] });
  const ev = d.eventsOf({ name: 'reportProgress', payload: { text: '进展' } }, '承办人己', '2026-09-11T04:00:00.000Z');
  const inp = d.inputOf(ev);
  t = performance.now(); for (let i = 0; i < 300; i++) recordingOf(inp, dir, RULES); console.log('recordingOf us', (performance.now() - t) / 300 * 1000);
  t = performance.now(); for (let i = 0; i < 300; i++) caseRowOf(d.opened, RULES); console.log('caseRowOf us', (performance.now() - t) / 300 * 1000);
  t = performance.now(); for (let i = 0; i < 300; i++) d.eventsOf({ name: 'reportProgress', payload: { text: '进展' } }, '承办人己', '2026-09-11T04:00:00.000Z'); console.log('decide us', (performance.now() - t) / 300 * 1000);
  console.log('state bytes', JSON.stringify(d.opened).length);
  await db.close();
}, 300000);
