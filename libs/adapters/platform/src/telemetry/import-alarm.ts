import { ImportAlarm } from '@travobooks/application';
import type { Logger } from 'pino';

/** A record that fails in a way nobody has foreseen is told to the operator. */
export class LoggedImportAlarm extends ImportAlarm {
  constructor(private readonly log: Logger) {
    super();
  }

  override unexpected(error: unknown, runId: string, position: number): void {
    this.log.error({ err: error, run_id: runId, position }, 'an import record could not be processed');
  }
}
