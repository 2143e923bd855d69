import { isSpanContextValid, trace } from '@opentelemetry/api';
import pino, { type DestinationStream, type Logger } from 'pino';
import { maskCardNumbers } from '../pan-scanner/pan-scanner';

const SECRET_FIELDS = [
  'authorization', 'Authorization', 'cookie', 'Cookie', 'password', 'token', 'secret', 'pan', 'totp',
  'access_token', 'refresh_token', 'csrf_token', 'accessToken', 'csrfToken', 'currentPassword', 'newPassword',
  'current_password', 'new_password', '["set-cookie"]', '["x-csrf-token"]',
]; // prettier-ignore

/** Redaction is by path: the field itself and up to three levels down (`req.headers.authorization`). */
const REDACTED_PATHS = SECRET_FIELDS.flatMap((field) => {
  const below = field.startsWith('[') ? field : `.${field}`;
  return [field, `*${below}`, `*.*${below}`, `*.*.*${below}`];
});

export interface LoggerSettings {
  service: string;
  level?: string;
  /** Standard output when absent. */
  destination?: DestinationStream;
}

/**
 * JSON lines; secret fields are redacted, card numbers anywhere in a line overwritten, the trace id added.
 */
export function createLogger(settings: LoggerSettings): Logger {
  const options: pino.LoggerOptions = {
    level: settings.level ?? 'info',
    base: { service: settings.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    mixin: activeTrace,
    // Nines, not asterisks: the line stays JSON where the number was not in quotes.
    hooks: { streamWrite: (line) => maskCardNumbers(line, '9') },
  };
  return settings.destination === undefined ? pino(options) : pino(options, settings.destination);
}

function activeTrace(): Record<string, string> {
  const context = trace.getActiveSpan()?.spanContext();
  if (context === undefined || !isSpanContextValid(context)) return {};
  return { trace_id: context.traceId, span_id: context.spanId };
}
