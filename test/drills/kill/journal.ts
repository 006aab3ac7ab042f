/** What people sent and what they were told, kept apart from the system under test: it is what the record is held to. */
import type { CommandAnswer } from '#libs/contracts/http';

/** unanswered: nobody told them yes or no, so the record may have it once or not at all. */
export type Told = 'acknowledged' | 'refused' | 'unanswered';

export interface SentCommand {
  readonly commandId: string;
  readonly name: string;
  told: Told;
  attempts: number;
  /** As the acknowledgement listed them. */
  events: CommandAnswer['events'];
}

export class Journal {
  readonly sent: SentCommand[] = [];
  /** Answers that no client should ever get, e.g. 500; each as one line. */
  readonly faults: string[] = [];
  /** Refusals by code. */
  readonly refusals = new Map<string, number>();

  open(commandId: string, name: string): SentCommand {
    const command: SentCommand = { commandId, name, told: 'unanswered', attempts: 0, events: [] };
    this.sent.push(command);
    return command;
  }

  countRefusal(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  count(told: Told): number {
    return this.sent.filter((command) => command.told === told).length;
  }

  /** Attempts beyond each command's first. */
  get repeats(): number {
    return this.sent.reduce((sum, { attempts }) => sum + attempts - 1, 0);
  }
}
