/**
 * Everything that `npm start` has running, brought up in the order in which things need each other and taken down in
 * the reverse order.
 */
import { join } from 'node:path';
import { SEARCH_ATTRIBUTES } from '#libs/contracts';
import { ConfigurationError, type Environment, type StackConfig } from '#libs/config';
import {
  isFree,
  type Log,
  type ManagedProcess,
  registerNamespace,
  registerSearchAttributes,
  removeRunningStack,
  searchPort,
  startLocalStack,
  type LocalStack,
  writeRunningStack,
} from '#infra/local';
import { answersOk, apiProgram, workerProgram } from './programs.js';
import { startMailSink, type MailSink } from '#infra/mail';
import { runSetupCommand } from './setup-command.js';
import { Supervisor } from './supervisor.js';

const retentionDays = 30;
const defaultApiPort = 3000;
const readyWithinMs = 60_000;

export interface StartedSystem {
  /** Of the API. */
  readonly url: string;
  /** How the first account is made, in words for the operator; empty in a demonstration. */
  readonly firstAdministrator: string;
}

export class RunningSystem {
  private readonly programs: ManagedProcess[] = [];
  private readonly supervisors: Supervisor[] = [];
  private stack: LocalStack | null = null;
  /** Takes the mails of a demonstration that names no mail server of its own. */
  private mailSink: MailSink | null = null;

  constructor(
    private readonly config: StackConfig,
    private readonly log: Log,
    private readonly abort: AbortSignal,
  ) {}

  /** Returns once the API is ready. */
  async start(): Promise<StartedSystem> {
    const { config, log, abort } = this;
    // Keys of a production system are its operators' to keep; the data folder's own would be in no backup of theirs.
    if (config.mode === 'production' && config.payloadKeys === null) {
      throw new ConfigurationError(['DUBAN_PAYLOAD_KEYS is missing']);
    }
    const stack = await startLocalStack({
      dataDirectory: config.dataDirectory,
      log,
      given: config,
      abort,
    });
    this.stack = stack;
    for (const server of [stack.postgres, stack.temporal]) if (server) this.supervise(server);
    abort.throwIfAborted();
    const { temporalNamespace: namespace } = config;
    await registerNamespace(stack.temporalAddress, namespace, retentionDays);
    await registerSearchAttributes(stack.temporalAddress, namespace, SEARCH_ATTRIBUTES);
    const port = await this.choosePort();
    const apiUrl = `http://${config.apiHost}:${port}`;
    const environment = { ...this.environmentOf(stack, port, apiUrl), ...(await this.mail()) };
    abort.throwIfAborted();
    await runSetupCommand('migrate', environment);
    if (config.mode === 'demonstration') await runSetupCommand('seed-demonstration', environment);
    abort.throwIfAborted();
    await this.startPrograms(stack, apiUrl, environment);
    writeRunningStack(config.dataDirectory, environment);
    const firstAdministrator =
      config.mode === 'production' ? await runSetupCommand('first-administrator', environment) : '';
    return { url: apiUrl, firstAdministrator };
  }

  async stop(): Promise<void> {
    // Without a stack nothing was started: the folder and its run file belong to another start.
    if (this.stack === null) return;
    for (const supervisor of this.supervisors) supervisor.release();
    removeRunningStack(this.config.dataDirectory);
    for (const program of this.programs) {
      this.log(`Stopping ${program.name}.`);
      await program.stop();
    }
    await this.mailSink?.stop();
    this.log('Stopping the servers.');
    await this.stack.stop();
  }

  /** Does not wait for anybody. */
  async stopByForce(): Promise<void> {
    for (const supervisor of this.supervisors) supervisor.release();
    const { stack } = this;
    await Promise.all([
      ...this.programs.map((program) => program.kill('SIGKILL')),
      stack?.temporal?.kill('SIGKILL'),
      stack?.postgres?.kill('SIGKILL'),
    ]);
  }

  private async startPrograms(
    stack: LocalStack,
    apiUrl: string,
    environment: Environment,
  ): Promise<void> {
    const { dataDirectory, temporalNamespace: namespace } = this.config;
    const options = { dataDirectory, apiUrl, environment, register: stack.register };
    const api = apiProgram(options);
    const worker = workerProgram(options, { address: stack.temporalAddress, namespace });
    this.programs.push(api, worker);
    await Promise.all([api.start(), worker.start()]);
    this.supervise(api);
    this.supervise(worker);
    await untilReady(`${apiUrl}/readyz`);
  }

  /** Nothing in production: there the worker says that SMTP_URL is missing. */
  private async mail(): Promise<Environment> {
    const { config, log } = this;
    if (config.smtpUrl !== null) return { SMTP_URL: config.smtpUrl };
    if (config.mode !== 'demonstration') return {};
    const directory = join(config.dataDirectory, 'mail');
    this.mailSink = await startMailSink({ port: 0, directory, log });
    return { SMTP_URL: this.mailSink.url };
  }

  private supervise(program: ManagedProcess): void {
    this.supervisors.push(new Supervisor(program, this.log));
  }

  private async choosePort(): Promise<number> {
    const { apiPort, apiHost } = this.config;
    if (apiPort === null) return searchPort(defaultApiPort, new Set(), apiHost);
    if (await isFree(apiPort, apiHost)) return apiPort;
    throw new Error(
      `Port ${apiPort} is taken by another program: set PORT to a free one, or leave it unset to have one searched.`,
    );
  }

  private environmentOf(stack: LocalStack, port: number, apiUrl: string): Environment {
    const { config } = this;
    return {
      DUBAN_MODE: config.mode,
      DATABASE_URL: stack.databaseUrl,
      DATABASE_WORKER_URL: stack.workerDatabaseUrl,
      DATABASE_ADMIN_URL: stack.adminDatabaseUrl,
      TEMPORAL_ADDRESS: stack.temporalAddress,
      TEMPORAL_NAMESPACE: config.temporalNamespace,
      DUBAN_PAYLOAD_KEYS: config.payloadKeys ?? stack.payloadKeys,
      HOST: config.apiHost,
      PORT: String(port),
      PUBLIC_URL: config.publicUrl ?? apiUrl,
      DUBAN_DATA: config.dataDirectory,
    };
  }
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  for (;;) {
    try {
      await answersOk(url);
      return;
    } catch (fault) {
      if (Date.now() > deadline) {
        throw new Error(
          'The API runs but is not ready: look into logs/api.log in the data folder.',
          {
            cause: fault,
          },
        );
      }
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
}
