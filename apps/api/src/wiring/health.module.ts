import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DocsController } from '../features/health/docs.controller';
import { HealthController } from '../features/health/health.controller';
import { ReadinessChecks } from '../features/health/readiness-checks';

@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, DocsController],
  providers: [ReadinessChecks],
})
export class HealthModule {}
