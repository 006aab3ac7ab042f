/**
 * A real Temporal with the mailbox workflows on it, and effects that a test can steer: when windows open, how deliveries
 * end. A working day lasts as many milliseconds here as the test says; the workflow only asks for instants.
 */
import { randomUUID } from 'node:crypto';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import { join } from 'node:path';
import { payloadKeysOf, projectRoot, type PayloadKey } from '#libs/config';
import { mailboxWorkflowId, type MailboxInput, type NotificationActivities } from '#libs/contracts';
import type { Urgency } from '#libs/domain';
import { MailboxClient } from '#libs/notification';
import { dataConverterOf, failureConverterPath, lazyClient } from '#libs/temporal';
import { testStack } from '../../run/test-stack.js';

export class MailboxEngine {
  private constructor(
    private readonly namespace: string,
    private readonly native: NativeConnection,
    readonly client: Client,
    private readonly code: string,
    private readonly payloadKeys: readonly PayloadKey[],
  ) {}

  static async open(): Promise<MailboxEngine> {
    const stack = testStack();
    const address = stack.temporalAddress;
    const [namespace, { code }] = await Promise.all([stack.freshNamespace(), bundle()]);
    const payloadKeys = payloadKeysOf(stack.payloadKeys);
    const client = lazyClient({
      temporalAddress: address,
      temporalNamespace: namespace,
      payloadKeys,
    });
    const native = await NativeConnection.connect({ address });
    return new MailboxEngine(namespace, native, client, code, payloadKeys);
  }

  async close(): Promise<void> {
    await this.native.close();
    await this.client.connection.close();
  }

  /** Runs `work` beside a worker with these effects, on a task queue of its own. */
  async withWorker(
    effects: Partial<NotificationActivities>,
    work: (post: MailboxPost) => Promise<void>,
    taskQueue = `mailbox-${randomUUID()}`,
  ): Promise<void> {
    const worker = await Worker.create({
      connection: this.native,
      namespace: this.namespace,
      taskQueue,
      workflowBundle: { code: this.code },
      dataConverter: dataConverterOf(this.payloadKeys),
      activities: effects,
      shutdownGraceTime: '1 second',
    });
    await worker.runUntil(() => work(new MailboxPost(this.client, taskQueue)));
  }
}

/** One person and the way to their mailbox. */
export class MailboxPost {
  readonly personId = randomUUID();
  private readonly mailboxes: MailboxClient;

  constructor(
    private readonly client: Client,
    readonly taskQueue: string,
  ) {
    this.mailboxes = new MailboxClient(client, taskQueue);
  }

  get handle() {
    return this.client.workflow.getHandle(mailboxWorkflowId(this.personId));
  }

  async arrive(urgency: Urgency, ...noticeIds: readonly string[]): Promise<void> {
    const { personId } = this;
    await this.mailboxes.post(noticeIds.map((noticeId) => ({ noticeId, personId, urgency })));
  }

  async start(input: Omit<MailboxInput, 'personId'>): Promise<void> {
    const { personId, taskQueue } = this;
    const workflowId = mailboxWorkflowId(personId);
    await this.client.workflow.start('mailboxWorkflow', {
      workflowId,
      taskQueue,
      args: [{ personId, ...input }],
    });
  }

  /** Waits until the mailbox has ended by itself. */
  async emptied(): Promise<void> {
    await this.handle.result();
  }
}

/** From source, as the release's bundle is made from dist. */
function bundle(): Promise<{ code: string }> {
  return bundleWorkflowCode({
    workflowsPath: join(projectRoot(), 'workflows', 'index.ts'),
    failureConverterPath: failureConverterPath(),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        conditionNames: ['source', 'import', 'require', 'node', 'default'],
        extensionAlias: { '.js': ['.ts', '.js'] },
      },
    }),
  });
}
