/**
 * Who a command acts as: a personal access token (`--token`, DUBAN_TOKEN); else `--account` and `--password`, or
 * DUBAN_ACCOUNT and DUBAN_PASSWORD; else the demonstration's clerk.
 */
import { type Command, Option } from 'commander';
import type { DubanConfig } from '#libs/config';
import { DEMONSTRATION_CLERK, readPasswords } from '#libs/demonstration';
import { CommandFailure } from '../output/fault-sentence.js';

export interface SignInOptions {
  /** A personal access token; nobody signs in then. */
  readonly token?: string;
  readonly account?: string;
  readonly password?: string;
}

export interface Credentials {
  readonly account: string;
  readonly password: string;
}

export function withSignIn(command: Command): Command {
  return command
    .addOption(new Option('--token <text>', 'personal access token').env('DUBAN_TOKEN'))
    .addOption(new Option('--account <name>', 'account to act as').env('DUBAN_ACCOUNT'))
    .addOption(new Option('--password <text>', 'its password').env('DUBAN_PASSWORD'));
}

export function credentialsOf(options: SignInOptions, config: DubanConfig): Credentials {
  const known = config.mode === 'demonstration' ? (readPasswords(config.dataDirectory) ?? {}) : {};
  const account = options.account ?? (config.mode === 'demonstration' ? DEMONSTRATION_CLERK : null);
  const password = options.password ?? known[account ?? ''];
  if (account === null || password === undefined) {
    throw new CommandFailure(
      'Say who acts: give --token, or --account and --password, or set DUBAN_TOKEN, or DUBAN_ACCOUNT and DUBAN_PASSWORD.',
    );
  }
  return { account, password };
}
