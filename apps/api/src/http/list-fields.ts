import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Common, type Decorator, field } from './field-parts';
import { ID } from './id-param';

/** Lists name nothing twice. */
export const IdListField = (options: Common & { min?: number; max: number }): Decorator =>
  field(
    options,
    {
      type: String,
      isArray: true,
      format: 'uuid',
      minItems: options.min ?? 0,
      maxItems: options.max,
      uniqueItems: true,
    },
    IsArray(),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(options.max),
    ArrayUnique(),
    Matches(ID, { each: true }),
  );

export const TextListField = (
  options: Common & { min?: number; max: number; maxLength: number; pattern?: RegExp },
): Decorator =>
  field(
    options,
    { type: String, isArray: true, minItems: options.min ?? 0, maxItems: options.max, uniqueItems: true },
    IsArray(),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(options.max),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(options.maxLength, { each: true }),
    ...(options.pattern ? [Matches(options.pattern, { each: true })] : []),
  );

export const EnumListField = (
  values: readonly string[],
  options: Common & { min?: number; max: number },
): Decorator =>
  field(
    options,
    {
      type: String,
      enum: [...values],
      isArray: true,
      minItems: options.min ?? 0,
      maxItems: options.max,
      uniqueItems: true,
    },
    IsArray(),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(options.max),
    ArrayUnique(),
    IsIn([...values], { each: true }),
  );
