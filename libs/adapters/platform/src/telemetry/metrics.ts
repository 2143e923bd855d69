import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const DURATION_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10];

/** Route patterns, never paths: an id in a label would make one series for each record. */
export interface RequestObservation {
  route: string;
  method: string;
  status: number;
  seconds: number;
}

/** One instance a process; its own registry, so that two of them in a test do not collide. */
export class Metrics {
  readonly registry = new Registry();
  readonly httpRequests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames: ['route', 'method', 'status'] as const,
    registers: [this.registry],
  });
  readonly httpDuration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of the answer.',
    labelNames: ['route', 'method'] as const,
    buckets: DURATION_BUCKETS_SECONDS,
    registers: [this.registry],
  });
  readonly bookingsIssued = new Counter({
    name: 'travobooks_bookings_issued_total',
    help: 'Bookings issued.',
    registers: [this.registry],
  });
  readonly journalEntriesPosted = new Counter({
    name: 'travobooks_journal_entries_posted_total',
    help: 'Journal entries posted.',
    registers: [this.registry],
  });
  readonly mails = new Counter({
    name: 'travobooks_mails_total',
    help: 'Mails that left, and mails given up.',
    labelNames: ['state'] as const,
    registers: [this.registry],
  });
  readonly outboxLagSeconds = this.gauge('travobooks_outbox_lag_seconds', 'Age of the oldest unsent event.');
  readonly outboxPending = this.gauge('travobooks_outbox_pending', 'Events not yet sent.');
  readonly unsealedEntries = this.gauge(
    'travobooks_unsealed_entries',
    'Journal entries not yet in the hash chain.',
  );

  constructor(options: { processMetrics: boolean } = { processMetrics: true }) {
    if (options.processMetrics) collectDefaultMetrics({ register: this.registry });
  }

  observeRequest({ route, method, status, seconds }: RequestObservation): void {
    this.httpRequests.inc({ route, method, status: String(status) });
    this.httpDuration.observe({ route, method }, seconds);
  }

  /** What one unit of work has committed; counted there and nowhere else. */
  observeWork({ issuedBookings, postedEntries }: { issuedBookings: number; postedEntries: number }): void {
    this.bookingsIssued.inc(issuedBookings);
    this.journalEntriesPosted.inc(postedEntries);
  }

  async render(): Promise<{ contentType: string; body: string }> {
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
