/** Temporal's own lines about starting and stopping workers would bury what a rehearsal, bench or test has to say. */
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Once a process, before its first worker. */
export function quietEngine(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
}
