import type { DataSources } from '@travobooks/persistence-mysql';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';

/** Injection tokens for what has no class of its own. `reads` is what a read model takes. */
export class Databases implements DataSources {
  constructor(
    readonly writes: DataSource,
    readonly reads: DataSource,
  ) {}
}

export class ApiLog {
  constructor(readonly log: Logger) {}
}

/**
 * The OpenAPI document of the running app; built at the first request, since it needs the finished routes.
 */
export class ApiDocument {
  private text: string | null = null;
  private build: () => object = () => ({});

  use(build: () => object): void {
    this.build = build;
  }

  json(): string {
    this.text ??= JSON.stringify(this.build());
    return this.text;
  }
}
