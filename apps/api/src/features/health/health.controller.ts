import { Controller, Get, HttpException, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import { OutboxQuery, PartnersQuery } from '@travobooks/persistence-mysql';
import { Metrics } from '@travobooks/platform';
import { Public } from '../../http/access';
import { Databases } from '../../http/handles';
import type { ApiReply } from '../../http/request-context';
import { LivenessResponse, ReadinessResponse } from './health.response';
import { ReadinessChecks } from './readiness-checks';

/** For orchestrators and scrapers; no sign-in, no facts about any partner. */
@ApiTags('probes')
@Controller()
@Public()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly checks: ReadinessChecks,
    private readonly metrics: Metrics,
    private readonly databases: Databases,
  ) {}

  /** The process runs. */
  @Get('health/live')
  @ApiOkResponse({ type: LivenessResponse })
  live(): object {
    return { status: 'ok' };
  }

  /** The process can serve: 200, else 503 with what is missing. */
  @Get('health/ready')
  @ApiOkResponse({ type: ReadinessResponse })
  @ApiServiceUnavailableResponse({ type: ReadinessResponse, description: 'Database or schema is missing.' })
  async ready(@Res({ passthrough: true }) reply: ApiReply): Promise<object> {
    try {
      return await this.health.check([
        () => this.checks.database(),
        () => this.checks.migrations(),
        () => this.checks.cache(),
        () => this.checks.queue(),
        () => this.checks.mail(),
      ]);
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      void reply.code(503);
      return error.getResponse() as object;
    }
  }

  /** Prometheus text. */
  @Get('metrics')
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Prometheus text.', schema: { type: 'string' } })
  async scrape(@Res({ passthrough: true }) reply: ApiReply): Promise<string> {
    await this.readGauges();
    const { contentType, body } = await this.metrics.render();
    void reply.type(contentType);
    return body;
  }

  /** What lies in the database is read at the scrape; while it is away the last values stand. */
  private async readGauges(): Promise<void> {
    try {
      const { pending, lagSeconds } = await new OutboxQuery(this.databases.reads).lag();
      this.metrics.outboxPending.set(pending);
      this.metrics.outboxLagSeconds.set(lagSeconds);
      this.metrics.unsealedEntries.set(await new PartnersQuery(this.databases.reads).unsealed());
    } catch {
      // The readiness probe tells that the database is away.
    }
  }
}
