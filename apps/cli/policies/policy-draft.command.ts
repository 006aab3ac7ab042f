import { createHash } from 'node:crypto';
import { Command } from 'commander';
import { policyDraftSchema } from '#libs/contracts/http';
import { canonicalJson } from '#libs/domain';
import { ApiClient } from '../client/api.client.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { CommandFailure } from '../output/fault-sentence.js';
import { print } from '../output/print.js';
import { surroundings } from '../surroundings.js';
import { readPolicyFile } from './policy-file.js';
import { faultsText } from './policy-text.js';

interface DraftOptions extends SignInOptions {
  readonly note?: string;
  readonly effectiveFrom?: string;
  readonly replace?: string;
}

/** Hands a policy in as a draft, for somebody else to approve; the same file is drafted once. */
export function policyDraftCommand(): Command {
  const command = new Command('draft')
    .description('hand a policy in as a draft, or as the next state of one')
    .argument('<file>', 'the policy as JSON')
    .option('--note <text>', 'why the rules are to change')
    .option('--effective-from <date>', 'the day that is wished for')
    .option('--replace <draft>', 'put it in the place of this draft');
  return withSignIn(command).action(async (path: string, options: DraftOptions) => {
    const { note = '', effectiveFrom = null, replace, ...signIn } = options;
    const read = await readPolicyFile(path);
    if (!read.ok) {
      print(faultsText(read.faults));
      throw new CommandFailure('The policy could not run; put it right first.');
    }
    const content = { policy: read.policy, note, effectiveFrom };
    const draft = await ApiClient.signedIn(surroundings(), signIn, async (client) => {
      if (replace === undefined)
        return client.json('/policies/drafts', policyDraftSchema, sent('POST', content));
      const at = `/policies/drafts/${encodeURIComponent(replace)}`;
      const { revision } = await client.json(at, policyDraftSchema);
      return client.json(at, policyDraftSchema, sent('PUT', { ...content, revision }));
    });
    print(`Draft ${draft.draftId} of policy ${draft.version}, revision ${draft.revision}.`);
  });
}

/** The key is made of the content: a command that is typed again after a lost answer does nothing twice. */
function sent(method: 'POST' | 'PUT', body: object): RequestInit {
  const sha256 = createHash('sha256').update(canonicalJson(body)).digest('hex');
  return {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': `draft-${sha256}` },
    body: JSON.stringify(body),
  };
}
