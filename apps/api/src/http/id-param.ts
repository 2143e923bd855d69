import { Param, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@travobooks/domain';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What is not an id names nothing: 404, like another partner's. */
class ExistingId implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!UUID.test(text)) throw new DomainError('NOT_FOUND');
    return text;
  }
}

/** The id in the path. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, new ExistingId());
