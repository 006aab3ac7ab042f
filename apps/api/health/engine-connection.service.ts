/** Owns the connection to Temporal: asks whether it answers, and closes it when the service ends. */
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';

const ANSWER_WITHIN_MS = 2_000;

@Injectable()
export class EngineConnection implements OnApplicationShutdown {
  constructor(private readonly client: Client) {}

  async answers(): Promise<boolean> {
    return this.client
      .withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        this.client.workflowService.getSystemInfo({}),
      )
      .then(
        () => true,
        () => false,
      );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.connection.close();
  }
}
