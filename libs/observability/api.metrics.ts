/** What the service counts about itself, in Prometheus' text format. Labels are closed sets: never an id or a name. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface PoolFigures {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Where the gauges get their figures from at the moment of a scrape. */
export interface GaugeSources {
  poolFigures(): PoolFigures;
  /** Open cases by lamp; rejects when the database is away. */
  openCasesByLamp(): Promise<Readonly<Record<string, number>>>;
}

/** What the watchdog left behind; both reject when the database is away. */
export interface AlarmGaugeSources {
  /** Alarms that nobody has acknowledged. */
  openAlarms(): Promise<number>;
  /** When the last reconciliation ended; null before the first. */
  lastReconciliation(): Promise<Date | null>;
}

export class ApiMetrics {
  private readonly registry = new Registry();

  private readonly requestSeconds = new Histogram({
    name: 'duban_http_request_duration_seconds',
    help: 'Duration of HTTP requests by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly commands = new Counter({
    name: 'duban_commands_total',
    help: 'Commands by name and outcome (accepted, repeated, refused, unavailable, fault).',
    labelNames: ['command', 'outcome'] as const,
    registers: [this.registry],
  });

  private readonly refusals = new Counter({
    name: 'duban_refusals_total',
    help: 'Answers that said no, by error code.',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.requestSeconds.observe({ method, route, status: String(status) }, seconds);
  }

  countCommand(command: string, outcome: CommandOutcomeLabel): void {
    this.commands.inc({ command, outcome });
  }

  countRefusal(code: string): void {
    this.refusals.inc({ code });
  }

  /** Registers gauges that are read when a scrape comes; called once, at start. */
  watch(sources: GaugeSources): void {
    const registers = [this.registry];
    new Gauge({
      name: 'duban_database_pool_connections',
      help: 'Connections of the database pool by use.',
      labelNames: ['use'] as const,
      registers,
      collect() {
        const { total, idle, waiting } = sources.poolFigures();
        this.set({ use: 'busy' }, total - idle);
        this.set({ use: 'idle' }, idle);
        this.set({ use: 'waiting' }, waiting);
      },
    });
    new Gauge({
      name: 'duban_open_cases',
      help: 'Open cases by lamp; absent while the database is away.',
      labelNames: ['lamp'] as const,
      registers,
      async collect() {
        this.reset();
        const counts = await sources.openCasesByLamp().catch(() => ({}));
        for (const [lamp, count] of Object.entries(counts)) this.set({ lamp }, count);
      },
    });
  }

  /** The same for what tells whether the watchdog lives; an alert on the age of the last reconciliation is the operator's. */
  watchAlarms(sources: AlarmGaugeSources): void {
    const registers = [this.registry];
    new Gauge({
      name: 'duban_open_alarms',
      help: 'Alarms that nobody has acknowledged; absent while the database is away.',
      registers,
      async collect() {
        this.reset();
        this.remove();
        const count = await sources.openAlarms().catch(() => null);
        if (count !== null) this.set(count);
      },
    });
    new Gauge({
      name: 'duban_last_reconciliation_timestamp_seconds',
      help: 'When the last comparison of record and engine ended; absent before the first.',
      registers,
      async collect() {
        this.reset();
        this.remove();
        const endedAt = await sources.lastReconciliation().catch(() => null);
        if (endedAt !== null) this.set(endedAt.getTime() / 1000);
      },
    });
  }

  get mediaType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

export type CommandOutcomeLabel = 'accepted' | 'repeated' | 'refused' | 'unavailable' | 'fault';
