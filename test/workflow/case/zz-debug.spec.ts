import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { historyJsonOf, historyOfJson } from '#libs/temporal';
import { evidence, RECEIVE, REPORT } from './acts.js';
import { CaseOffice } from './case-office.js';
it('debug', async () => {
  const office = await CaseOffice.open();
  const subject = await office.assigned(office.finding('grave', 0));
  await subject.act('handler', RECEIVE);
  const earlier = await subject.state();
  await subject.act('handler', REPORT);
  const caseId = subject.caseId;
  await office.behindItsBack(
    ['DELETE FROM notices WHERE case_id = $1 AND sequence > $2', [caseId, earlier?.sequence]],
    ['DELETE FROM case_events WHERE case_id = $1 AND sequence > $2', [caseId, earlier?.sequence]],
    ['UPDATE cases SET sequence = $2, head = $3, state = $4, state_json = $5 WHERE case_id = $1',
      [caseId, earlier?.sequence, earlier?.head, earlier?.state, JSON.stringify(earlier)]],
  );
  await subject.act('handler', evidence(1)).catch((e: unknown) => e);
  const json = await historyJsonOf(office.county.client, subject.workflowId);
  writeFileSync('/tmp/fork-history.json', json);
  let code = readFileSync('dist/workflow-bundle.js', 'utf8');
  code = code.replace("await (0,_temporalio_workflow__WEBPACK_IMPORTED_MODULE_0__.condition)(() => supervised.state !== state ||", "console.log('WAIT', supervised.state?.sequence); await (0,_temporalio_workflow__WEBPACK_IMPORTED_MODULE_0__.condition)(() => console.log('EVAL', supervised.state?.sequence, state.sequence, String(supervised.fork), mustLeave(supervised)) || supervised.state !== state ||");
  code = code.replace("const cause = error instanceof _temporalio", "console.log('REFUSAL', error?.constructor?.name, error?.cause?.constructor?.name, error?.cause?.type); const cause = error instanceof _temporalio");
  code = code.replace("if (supervised.fork !== null)\n", "console.log('LEFT', String(supervised.fork));\nif (supervised.fork !== null)\n");
  await Worker.runReplayHistory({ workflowBundle: { code } }, historyOfJson(json), subject.workflowId).catch((e: unknown) => console.log(String(e)));
  await office.close();
}, 60000);
