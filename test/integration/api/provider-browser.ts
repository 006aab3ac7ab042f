/** A real OpenID provider in a child process, and a small browser that goes between it and the service. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';

export interface RunningProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

export async function startProvider(options: {
  readonly redirectUri: string;
  /** Subject → claims. */
  readonly people: Readonly<Record<string, object>>;
}): Promise<RunningProvider> {
  const program = join(projectRoot(), 'test', 'run', 'identity-provider.mjs');
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (child.stdout === null) throw new Error('the provider has no output');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    issuer: line.toString().trim(),
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
    },
  };
}

/** Keeps cookies by host and port, and follows no redirect by itself. */
export class ProviderBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** `publicUrl` stands in the provider's redirects where `address` listens. */
  constructor(
    private readonly address: string,
    private readonly publicUrl: string,
  ) {}

  async get(url: string): Promise<Response> {
    const at = new URL(url.startsWith('/') ? `${this.address}${url}` : url);
    const jar = this.jars.get(at.host) ?? new Map<string, string>();
    this.jars.set(at.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (value.join('=') === '') jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  }

  /** From our sign-in to the provider; the URL with which the provider sends the browser back. */
  async throughProvider(to: string, loginHint: string | null): Promise<string> {
    const begun = await this.get(`/api/v1/sessions/oidc?to=${encodeURIComponent(to)}`);
    let next = new URL(begun.headers.get('location') ?? '');
    const issuer = next.origin;
    if (loginHint !== null) next.searchParams.set('login_hint', loginHint);
    while (next.origin === issuer) {
      const response = await this.get(next.href);
      next = new URL(response.headers.get('location') ?? '', next);
    }
    return next.href.replace(this.publicUrl, this.address);
  }

  /** All the way; the answer of our callback. */
  async signIn(loginHint: string | null, to = '/'): Promise<Response> {
    return this.get(await this.throughProvider(to, loginHint));
  }
}
