import type { FactoryProvider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Databases } from '../http/handles';

type ClassOf<T> = abstract new (...args: never[]) => T;

/**
 * A use case or an adapter as a provider. The list follows the constructor: another order, a missing or a foreign
 * dependency does not compile.
 */
export function provideUseCase<Args extends unknown[], T>(
  useCase: new (...args: Args) => T,
  dependencies: { readonly [K in keyof Args]: ClassOf<Args[K]> },
): FactoryProvider<T> {
  return {
    provide: useCase,
    useFactory: (...args: unknown[]) => new useCase(...(args as Args)),
    inject: [...(dependencies as readonly ClassOf<unknown>[])] as NonNullable<FactoryProvider['inject']>,
  };
}

/** A read model or store that takes the `reads` pool alone. */
export function provideQuery<T>(query: new (reads: DataSource) => T): FactoryProvider<T> {
  return {
    provide: query,
    useFactory: (databases: Databases) => new query(databases.reads),
    inject: [Databases],
  };
}
