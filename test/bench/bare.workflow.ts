/**
 * The baseline of `bench lifecycle`: what an update costs on this machine when nothing is decided, one local activity
 * with one INSERT. Everything that the case workflow does beyond it is our own price.
 */
import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

export interface BareActivities {
  insertRow(input: { readonly payload: unknown }): Promise<{ readonly inserted: number }>;
}

const { insertRow } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });

export const insertUpdate = defineUpdate<{ inserted: number }, [unknown]>('insert');

export async function bareWorkflow(updates: number): Promise<void> {
  let done = 0;
  setHandler(insertUpdate, async (payload) => {
    const result = await insertRow({ payload });
    done += 1;
    return result;
  });
  await condition(() => done >= updates);
}
