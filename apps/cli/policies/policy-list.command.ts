import { Command } from 'commander';
import { policyDraftListSchema, policyListSchema } from '#libs/contracts/http';
import { ApiClient } from '../client/api.client.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { print } from '../output/print.js';
import { surroundings } from '../surroundings.js';
import { openDraftsText, versionsText } from './policy-text.js';

interface ListOptions extends SignInOptions {
  readonly on?: string;
}

/** Approved versions with their status, then the open drafts; as somebody of the office. */
export function policyListCommand(): Command {
  const command = new Command('list')
    .description('list policies (督办规则) with their status, and the open drafts')
    .option('--on <date>', 'the day that the status is of; today');
  return withSignIn(command).action(async ({ on, ...options }: ListOptions) => {
    await ApiClient.signedIn(surroundings(), options, async (client) => {
      const query = on === undefined ? '' : `?on=${encodeURIComponent(on)}`;
      print(versionsText(await client.json(`/policies${query}`, policyListSchema)));
      const drafts = openDraftsText(await client.json('/policies/drafts', policyDraftListSchema));
      if (drafts !== '') print(`\n${drafts}`);
    });
  });
}
