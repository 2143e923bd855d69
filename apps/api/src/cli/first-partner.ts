import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  BooksOpener,
  CreatePartner,
  type CreatePartnerCommand,
  PartnerStore,
  type RequestScope,
} from '@travobooks/application';
import { permissionsOf } from '@travobooks/domain';
import { NoFaults, SystemClock } from '@travobooks/platform';
import { AppModule } from '../app.module';
import { configFromEnv } from '../http/api-config';

/**
 * Makes a partner from the command line: before it nobody could sign in. Repeatable: an existing slug is left as it is
 * but for its books, which are opened where an earlier run was interrupted.
 */
export async function makeFirstPartner(env: NodeJS.ProcessEnv, command: CreatePartnerCommand): Promise<void> {
  const runtime = { config: configFromEnv(env), clock: new SystemClock(), faults: new NoFaults() };
  const app = await NestFactory.createApplicationContext(AppModule.of(runtime), { logger: ['error'] });
  try {
    const existing = await app.get(PartnerStore).find(command.slug);
    if (!existing) await app.get(CreatePartner).execute('first-partner', command);
    else {
      const scope: RequestScope = {
        partnerId: existing.partnerId,
        userId: '00000000-0000-7000-8000-000000000000',
        branchId: null,
        roles: ['CONTROLLER'],
        requestId: 'first-partner',
        partner: existing,
        permissions: permissionsOf(['CONTROLLER']),
      };
      await app.get(BooksOpener).open(scope, existing.fiscalYearStart);
    }
  } finally {
    await app.close();
  }
}
