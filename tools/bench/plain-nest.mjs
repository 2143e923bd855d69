// The limit of a read over HTTP: Nest on Fastify with the usual parts (guard, filter, interceptor) and an answer of 700 bytes from memory.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { Catch, Controller, Get, Module, Param } = require('@nestjs/common');
const { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } = require('@nestjs/core');
const { FastifyAdapter } = require('@nestjs/platform-fastify');
const { map } = require('rxjs');

class Bookings {
  read(id) {
    return {
      id,
      items: Array.from({ length: 4 }, (_, index) => ({
        position: index,
        kind: 'AIR_TICKET',
        description: 'DAC-DXB-DAC',
        base_fare: '50000.00',
        total: '66550.00',
        currency: 'BDT',
        state: 'ISSUED',
      })),
    };
  }
}
Get('bookings/:id')(Bookings.prototype, 'read', Object.getOwnPropertyDescriptor(Bookings.prototype, 'read'));
Param('id')(Bookings.prototype, 'read', 0);
Controller('v1')(Bookings);

class Guard {
  canActivate(context) {
    return context.switchToHttp().getRequest().headers.cookie !== undefined;
  }
}
class Envelope {
  intercept(_context, next) {
    return next.handle().pipe(map((data) => ({ ...data })));
  }
}
class Filter {
  catch(error, host) {
    host.switchToHttp().getResponse().status(500).send({ detail: error.message });
  }
}
Catch()(Filter);
class Plain {}
Module({
  controllers: [Bookings],
  providers: [
    { provide: APP_GUARD, useClass: Guard },
    { provide: APP_FILTER, useClass: Filter },
    { provide: APP_INTERCEPTOR, useClass: Envelope },
  ],
})(Plain);

const app = await NestFactory.create(Plain, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.stdout.write(`"url":"${await app.getUrl()}"\n`);
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
