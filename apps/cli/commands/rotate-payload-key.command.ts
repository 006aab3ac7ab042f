import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { join } from 'node:path';
import { readStackConfig } from '#libs/config';
import { rotatePayloadKey } from '#infra/local';
import { CommandFailure } from '../output/fault-sentence.js';
import { print } from '../output/print.js';

/** For the keys that `npm start` keeps itself; keys given by DUBAN_PAYLOAD_KEYS are rotated there (docs/runbook.md). */
export function rotatePayloadKeyCommand(): Command {
  return new Command('rotate-payload-key')
    .description('put a new key in front of those that `npm start` encrypts with')
    .action(() => {
      const { dataDirectory, payloadKeys } = readStackConfig();
      if (payloadKeys !== null) {
        throw new CommandFailure('The keys come from DUBAN_PAYLOAD_KEYS: put the new one there.');
      }
      const folder = join(dataDirectory, 'stack');
      if (!existsSync(folder)) {
        throw new CommandFailure(
          'No keys are kept in this data folder yet: type `npm start` first.',
        );
      }
      const id = rotatePayloadKey(folder);
      print(`${id} encrypts from the next start on; the former keys still decrypt.`);
    });
}
