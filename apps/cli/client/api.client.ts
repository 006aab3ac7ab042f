/**
 * The running service, signed in. Commands that change the record go through it like anybody else, so that rights,
 * idempotency and history hold for operators too.
 */
import { problemSchema, signedInSchema } from '#libs/contracts/http';
import type { DubanConfig } from '#libs/config';
import type { z } from 'zod';
import { CommandFailure } from '../output/fault-sentence.js';
import { type Credentials, credentialsOf, type SignInOptions } from './sign-in.options.js';

export class ApiClient {
  private constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  /** Signs in for the work, and out after it; with a personal access token neither is needed. */
  static async signedIn<Result>(
    config: DubanConfig,
    options: SignInOptions,
    work: (client: ApiClient) => Promise<Result>,
  ): Promise<Result> {
    const address = `http://${config.apiHost}:${config.apiPort}/api/v1`;
    if (options.token !== undefined) return work(new ApiClient(address, options.token));
    const client = await ApiClient.open(address, credentialsOf(options, config));
    try {
      return await work(client);
    } finally {
      await client.send('/sessions/current', { method: 'DELETE' }).catch(() => null);
    }
  }

  private static async open(address: string, credentials: Credentials): Promise<ApiClient> {
    const response = await fetch(`${address}/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    const answer: unknown = await (await accepted(response)).json();
    const { token, obligation } = understood(signedInSchema, answer);
    if (obligation !== null) {
      throw new CommandFailure(
        `The account must do something first (${obligation}): sign in with a browser, then use a personal access token here.`,
      );
    }
    return new ApiClient(address, token);
  }

  async json<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    init: RequestInit = {},
  ): Promise<z.output<Schema>> {
    return understood(schema, await (await this.send(path, init)).json());
  }

  async bytes(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.send(path)).arrayBuffer());
  }

  private async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.token}`);
    return accepted(await fetch(`${this.address}${path}`, { ...init, headers }));
  }
}

function understood<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new CommandFailure(
    'The service answers in a form that this release does not know: are both of the same version?',
  );
}

/** The service's own sentence where it said no. */
async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  if (!problem.success) throw new CommandFailure(`The service answered ${response.status}.`);
  const { title, titleEn, code } = problem.data;
  throw new CommandFailure(`${titleEn} ${title} (${code})`);
}
