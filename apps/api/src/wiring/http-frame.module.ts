import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { AnswerInterceptor } from '../http/answer';
import { CallerGuard } from '../http/auth.guard';
import { IdempotencyInterceptor } from '../http/idempotency.interceptor';
import { InFlight } from '../http/in-flight';
import { JwtGuard, JwtIssuer, JwtStrategy } from '../http/jwt';
import { PermissionGuard } from '../http/permission.guard';
import { RateLimits } from '../http/rate-limits';
import { IdentityModule } from './identity.module';

/** Guards and interceptors of every route, in this order: how often, who, may he; then the answer, then the key. */
@Module({
  imports: [IdentityModule, PassportModule, JwtModule.register({})],
  providers: [
    RateLimits,
    InFlight,
    JwtIssuer,
    JwtStrategy,
    JwtGuard,
    { provide: APP_GUARD, useExisting: RateLimits },
    { provide: APP_GUARD, useClass: CallerGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [JwtIssuer],
})
export class HttpFrameModule {}
