/**
 * Sends a command the way a good client does: the same key again while the service is away, until there is an answer or
 * patience ends. Every attempt's outcome goes into the journal.
 */
import { randomUUID } from 'node:crypto';
import { commandAnswerSchema, type CommandAnswer } from '#libs/contracts/http';
import { refusalOf, type Reply, type Visitor } from '../../integration/api/visitor.js';
import { between, pause } from '../pause.js';
import type { Journal } from './journal.js';

const PATIENCE_MS = 90_000;

export class PersistentSender {
  constructor(
    readonly journal: Journal,
    private readonly abort: AbortSignal,
  ) {}

  /** The answer of an accepted command; null when it was refused or nobody answered in time. */
  async send(
    by: Visitor,
    name: string,
    request: (key: string) => Promise<Reply>,
  ): Promise<CommandAnswer | null> {
    const key = randomUUID();
    const sent = this.journal.open(`${by.personId}:${key}`, name);
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      sent.attempts += 1;
      const reply = await reached(() => request(key));
      if (reply === null || reply.status === 503) {
        await pause(between(300, 1_500), this.abort);
        continue;
      }
      if (reply.status < 300) {
        const answer = commandAnswerSchema.parse(reply.body);
        sent.told = 'acknowledged';
        sent.events = answer.events;
        return answer;
      }
      if (reply.status < 500) {
        sent.told = 'refused';
        this.journal.countRefusal(`${name}: ${refusalOf(reply).code}`);
      } else {
        this.journal.faults.push(`${name} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
      }
      return null;
    }
    return null;
  }
}

/** null when the connection was refused or cut: fetch says both with a TypeError. */
async function reached(request: () => Promise<Reply>): Promise<Reply | null> {
  try {
    return await request();
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}
