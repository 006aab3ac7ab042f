/**
 * Brings notices to their recipients' mailboxes. Signal-with-start: a mailbox that is not there is opened by the same
 * call, so there is no moment at which a notice finds nobody. Signalling twice is harmless, losing one is not.
 */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import pLimit from 'p-limit';
import {
  MAILBOX_MESSAGES,
  mailboxWorkflowId,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type MailboxInput,
  type NoticeArrived,
} from '#libs/contracts';
import type { WaitingNotice } from './notice-row.js';

type MailboxWorkflow = (input: MailboxInput) => Promise<void>;

const MAILBOXES_AT_ONCE = 8;

export class MailboxClient {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string = TASK_QUEUES.notification,
  ) {}

  /** Several mailboxes side by side, the notices of one in their order. Throws when one was not reached. */
  async post(notices: readonly WaitingNotice[]): Promise<void> {
    const atOnce = pLimit(MAILBOXES_AT_ONCE);
    const persons = [...new Set(notices.map(({ personId }) => personId))];
    await Promise.all(
      persons.map((personId) =>
        atOnce(async () => {
          for (const notice of notices) {
            if (notice.personId === personId) await this.signal(notice);
          }
        }),
      ),
    );
  }

  /** When the running mailbox of this person was opened; null when none runs. */
  async openedAt(personId: string): Promise<Date | null> {
    try {
      const { status, startTime } = await this.client.workflow
        .getHandle(mailboxWorkflowId(personId))
        .describe();
      return status.name === 'RUNNING' ? startTime : null;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  private async signal({ noticeId, personId, urgency }: WaitingNotice): Promise<void> {
    await this.client.workflow.signalWithStart<MailboxWorkflow, [NoticeArrived]>(
      WORKFLOW_TYPES.mailbox,
      {
        workflowId: mailboxWorkflowId(personId),
        taskQueue: this.taskQueue,
        args: [{ personId }],
        signal: MAILBOX_MESSAGES.noticeArrived,
        signalArgs: [{ noticeId, urgency }],
      },
    );
  }
}
