import { type Span, context, trace } from '@opentelemetry/api';
import { createLogger } from './logger';
import { Metrics } from './metrics';
import { registerTracing, shutdownTracing, tracingEnabled } from './tracing-state';

const capture = (): { lines: string[]; write(line: string): void } => {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
};

describe('createLogger', () => {
  it('writes one JSON line with the agreed fields', () => {
    const destination = capture();
    const fields = {
      request_id: 'r1',
      partner_id: 'p1',
      user_id: 'u1',
      route: '/v1/bookings',
      duration_ms: 12,
      status: 201,
    };
    createLogger({ service: 'api', destination }).info(fields, 'answered');
    expect(JSON.parse(destination.lines[0]!)).toMatchObject({
      ...fields,
      level: 'info',
      service: 'api',
      msg: 'answered',
    });
  });

  it('redacts secrets at the top and below', () => {
    const destination = capture();
    createLogger({ service: 'api', destination }).info({
      password: 'S3CRET', totp: 'S3CRET', pan: 'S3CRET',
      body: { token: 'S3CRET', user: { password: 'S3CRET' } },
      req: { headers: { authorization: 'S3CRET', cookie: 'S3CRET', 'set-cookie': 'S3CRET', 'x-csrf-token': 'S3CRET' } },
    }); // prettier-ignore
    expect(destination.lines[0]).not.toContain('S3CRET');
    expect(destination.lines[0]!.match(/\[redacted\]/g)).toHaveLength(9);
  });

  it('overwrites card numbers in any text, and the line stays JSON', () => {
    const destination = capture();
    const log = createLogger({ service: 'api', destination });
    log.warn({
      raw: 'FPCCVI4111111111111111/1226',
      bare: 4111111111111111,
      err: new Error('bad\n4111 1111 1111 1111'),
    });
    expect(destination.lines[0]).not.toMatch(/4111/);
    expect(JSON.parse(destination.lines[0]!)).toMatchObject({ raw: 'FPCCVI9999999999999999/1226' });
  });

  it('adds the trace in whose span it is called', () => {
    const spanContext = {
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      traceFlags: 1,
    };
    const active = jest
      .spyOn(trace, 'getActiveSpan')
      .mockReturnValue({ spanContext: () => spanContext } as Span);
    const destination = capture();
    createLogger({ service: 'api', destination }).info('x');
    active.mockRestore();
    expect(context.active()).toBeDefined();
    expect(JSON.parse(destination.lines[0]!)).toMatchObject({
      trace_id: spanContext.traceId,
      span_id: spanContext.spanId,
    });
  });
});

describe('Metrics', () => {
  it('renders the promised names', async () => {
    const metrics = new Metrics();
    metrics.observeRequest({ route: '/v1/bookings/:id', method: 'GET', status: 200, seconds: 0.02 });
    metrics.bookingsIssued.inc();
    metrics.journalEntriesPosted.inc(3);
    metrics.outboxLagSeconds.set(1.5);
    metrics.outboxPending.set(2);
    metrics.unsealedEntries.set(4);
    const { contentType, body } = await metrics.render();
    expect(contentType).toContain('text/plain');
    for (const line of [
      'http_requests_total{route="/v1/bookings/:id",method="GET",status="200"} 1',
      'http_request_duration_seconds_count{route="/v1/bookings/:id",method="GET"} 1',
      'travobooks_bookings_issued_total 1',
      'travobooks_journal_entries_posted_total 3',
      'travobooks_outbox_lag_seconds 1.5',
      'travobooks_outbox_pending 2',
      'travobooks_unsealed_entries 4',
    ]) {
      expect(body).toContain(line);
    }
    expect(body).toMatch(/^process_cpu_user_seconds_total /m);
  });

  it('keeps two instances apart', () => {
    expect(() => [
      new Metrics({ processMetrics: false }),
      new Metrics({ processMetrics: false }),
    ]).not.toThrow();
  });
});

describe('tracing', () => {
  it('is on only with an address to send to', () => {
    expect(tracingEnabled({})).toBe(false);
    expect(tracingEnabled({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toBe(false);
    expect(tracingEnabled({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(true);
    expect(tracingEnabled({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318', OTEL_SDK_DISABLED: 'true' })).toBe(
      false,
    );
  });

  it('shuts down once and survives a collector that is gone', async () => {
    const shutdown = jest.fn().mockRejectedValue(new Error('gone'));
    registerTracing({ shutdown });
    await shutdownTracing();
    await shutdownTracing();
    expect(shutdown).toHaveBeenCalledTimes(1);
  });
});
