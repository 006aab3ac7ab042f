import { Command } from 'commander';
import { caseWorkflowId } from '#libs/contracts';
import { CaseRecord } from '#libs/persistence';
import { engineEventsOf, lazyClient, type EngineEvent } from '#libs/temporal';
import { CommandFailure } from '../output/fault-sentence.js';
import { print, printJson } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';

/**
 * Temporal's own tools show ciphertext. Whoever holds the keys and needs to know what the engine did with a case reads
 * it here, on the server's console, and nowhere else.
 */
export function engineHistoryCommand(): Command {
  return new Command('engine-history')
    .description("print the engine's own history of a case, decrypted")
    .argument('<case>', 'case id or ledger number')
    .option('--json', 'as JSON')
    .action(async (wanted: string, { json }: { readonly json?: boolean }) => {
      const config = surroundings();
      const found = await withDatabase(config, (dataSource) =>
        new CaseRecord(dataSource).findByIdOrNumber(wanted),
      );
      if (found === null) throw new CommandFailure(`The record has no case ${wanted}.`);
      const client = lazyClient(config);
      try {
        const events = await engineEventsOf(client, caseWorkflowId(found.caseId));
        if (json === true) printJson(events);
        else for (const event of events) print(lineOf(event));
      } finally {
        await client.connection.close();
      }
    });
}

function lineOf({ eventId, at, type, attributes }: EngineEvent): string {
  const name = type.replace('EVENT_TYPE_', '').toLowerCase();
  return `${String(eventId).padStart(5)}  ${at}  ${name}  ${JSON.stringify(attributes)}`;
}
