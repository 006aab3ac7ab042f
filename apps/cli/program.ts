/** All commands of `duban`, one file each. */
import { Command } from 'commander';
import { accountsCommand } from './commands/accounts.command.js';
import { batchesCommand } from './commands/batches.command.js';
import { calendarCommand } from './commands/calendar.command.js';
import { engineHistoryCommand } from './commands/engine-history.command.js';
import { explainCommand } from './commands/explain.command.js';
import { exportCommand } from './commands/export.command.js';
import { firstAdministratorCommand } from './commands/first-administrator.command.js';
import { importCommand } from './commands/import.command.js';
import { importRegistryCommand } from './commands/import-registry.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { policyCommand } from './commands/policy.command.js';
import { reconcileCommand } from './commands/reconcile.command.js';
import { rotatePayloadKeyCommand } from './commands/rotate-payload-key.command.js';
import { seedDemonstrationCommand } from './commands/seed-demonstration.command.js';
import { verifyCommand } from './commands/verify.command.js';
import { lifecyclePageCommand } from './lifecycle-page/lifecycle-page.command.js';
import { rehearseCommand } from './rehearse/rehearse.command.js';

export function createProgram(): Command {
  const program = new Command('duban')
    .description('督办: operate the record of supervised issues')
    .option('--verbose', 'show where a fault came from')
    .showHelpAfterError('(duban COMMAND --help says more)');
  for (const command of [
    migrateCommand(),
    seedDemonstrationCommand(),
    accountsCommand(),
    firstAdministratorCommand(),
    importCommand(),
    importRegistryCommand(),
    exportCommand(),
    verifyCommand(),
    explainCommand(),
    policyCommand(),
    batchesCommand(),
    calendarCommand(),
    reconcileCommand(),
    engineHistoryCommand(),
    rotatePayloadKeyCommand(),
    rehearseCommand(),
    lifecyclePageCommand(),
  ]) {
    program.addCommand(command);
  }
  return program;
}
