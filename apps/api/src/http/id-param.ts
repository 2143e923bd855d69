import { Param } from '@nestjs/common';

/** Lower-case UUID text, as every id of ours is written. */
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id in the path; RequestPipe answers 404 to what is none. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name);
