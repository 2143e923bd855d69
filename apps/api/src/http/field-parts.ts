import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsDefined, IsOptional, ValidateBy } from 'class-validator';

/** House decorators: validation and OpenAPI in one word. A field is required unless `optional`. */
export interface Common {
  readonly optional?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}
export type Decorator = PropertyDecorator;

/** Presence, description and rules of one property. */
export function field(options: Common, schema: ApiPropertyOptions, ...rules: Decorator[]): Decorator {
  const { optional = false, description, example } = options;
  const shown = {
    ...schema,
    ...(description ? { description } : {}),
    ...(example === undefined ? {} : { example }),
  };
  return applyDecorators(
    optional ? IsOptional() : IsDefined(),
    ApiProperty({ ...shown, required: !optional } as ApiPropertyOptions),
    ...rules,
  );
}

/** A rule of our own. */
export const is = (name: string, message: string, test: (value: unknown) => boolean): Decorator =>
  ValidateBy({ name, validator: { validate: test, defaultMessage: () => message } });
