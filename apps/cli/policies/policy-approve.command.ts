import { Command } from 'commander';
import { policyDraftSchema } from '#libs/contracts/http';
import { ApiClient } from '../client/api.client.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { print } from '../output/print.js';
import { surroundings } from '../surroundings.js';

interface ApproveOptions extends SignInOptions {
  readonly effectiveFrom: string;
  readonly revision?: string;
}

/** As deputy director or director, and as nobody who wrote in the draft. */
export function policyApproveCommand(): Command {
  const command = new Command('approve')
    .description('approve a draft: from the day on it is in force for new cases, for ever')
    .argument('<draft>', 'id of the draft')
    .requiredOption('--effective-from <date>', 'the first day: today or later')
    .option('--revision <number>', 'of the draft as it was read; the present one');
  return withSignIn(command).action(async (draftId: string, options: ApproveOptions) => {
    const { effectiveFrom, revision: read, ...signIn } = options;
    const draft = await ApiClient.signedIn(surroundings(), signIn, async (client) => {
      const at = `/policies/drafts/${encodeURIComponent(draftId)}`;
      const revision =
        read === undefined ? (await client.json(at, policyDraftSchema)).revision : Number(read);
      return client.json(`${at}/approve`, policyDraftSchema, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `approve-${draftId}-${revision}-${effectiveFrom}`,
        },
        body: JSON.stringify({ revision, effectiveFrom }),
      });
    });
    print(`Policy ${draft.version} is in force for new cases from ${effectiveFrom} on.`);
  });
}
