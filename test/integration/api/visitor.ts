/** One person at the service, with a token; every write gets a key of its own unless one is given. */
import { randomUUID } from 'node:crypto';
import {
  type CaseDetail,
  type CommandAnswer,
  commandAnswerSchema,
  signedInSchema,
} from '#libs/contracts/http';
import { z } from 'zod';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

const problemSchema = z.looseObject({ code: z.string(), fields: z.array(z.string()) });

export class Visitor {
  private constructor(
    private readonly address: string,
    readonly personId: string,
    readonly token: string,
  ) {}

  static async signIn(address: string, account: string, password: string): Promise<Visitor> {
    const response = await fetch(`${address}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password }),
    });
    const { token, person } = signedInSchema.parse(await response.json());
    return new Visitor(address, person.personId, token);
  }

  /** With a token that was got in some other way. */
  static withToken(address: string, personId: string, token: string): Visitor {
    return new Visitor(address, personId, token);
  }

  get(path: string): Promise<Reply> {
    return this.send(path, {});
  }

  post(path: string, body: unknown, key: string = randomUUID()): Promise<Reply> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
  }

  put(path: string, body: unknown, key: string = randomUUID()): Promise<Reply> {
    return this.send(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
  }

  delete(path: string): Promise<Reply> {
    return this.send(path, { method: 'DELETE' });
  }

  upload(
    path: string,
    name: string,
    content: Uint8Array,
    key: string = randomUUID(),
  ): Promise<Reply> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(content)]), name);
    return this.send(path, { method: 'POST', headers: { 'idempotency-key': key }, body: form });
  }

  async bytes(path: string): Promise<{ readonly headers: Headers; readonly bytes: Buffer }> {
    const response = await fetch(`${this.address}/api/v1${path}`, { headers: this.authorised() });
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** Registers a finding at the township; the answer of an accepted command. */
  async register(township: string, over: object = {}, key?: string): Promise<CommandAnswer> {
    return accepted(await this.post('/cases', { ...findingAt(township), ...over }, key));
  }

  command(caseId: string, command: string, body: object = {}, key?: string): Promise<Reply> {
    return this.post(`/cases/${caseId}/commands/${command}`, body, key);
  }

  async does(caseId: string, command: string, body: object = {}): Promise<CommandAnswer> {
    return accepted(await this.command(caseId, command, body));
  }

  /** The code and fields with which the command is refused. */
  async refused(caseId: string, command: string, body: object = {}) {
    return refusalOf(await this.command(caseId, command, body));
  }

  async detail(caseId: string): Promise<CaseDetail> {
    return (await this.get(`/cases/${caseId}`)).body as CaseDetail;
  }

  private async send(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(`${this.address}/api/v1${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...this.authorised() },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const body: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body };
  }

  private authorised(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

export function findingAt(township: string) {
  return {
    problem: '示例村未按期召开组织生活会',
    category: '组织生活',
    foundOn: '2026-09-01',
    townshipId: township,
    place: '示例1村',
  };
}

export function accepted({ status, body }: Reply): CommandAnswer {
  if (status >= 300) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return commandAnswerSchema.parse(body);
}

export function refusalOf({ status, body }: Reply) {
  const { code, fields } = problemSchema.parse(body);
  return { status, code, fields };
}
