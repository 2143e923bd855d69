import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { type ErrorCode, errorEntry } from '@travobooks/domain';
import { STATUS_OF_KIND } from './problem';

type Model = new () => object;
export const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
export const problemContent = { 'application/problem+json': { schema: ref('Problem') } };

/** What every signed-in operation may answer besides its own. */
export const COMMON: readonly ErrorCode[] = [
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
];

/** Documents the good answer and the refusals by code; the common ones are added. */
export const Answers = (
  status: number,
  model: Model | null,
  ...codes: readonly ErrorCode[]
): MethodDecorator => {
  const description =
    status === 202 ? 'Accepted: it waits for a second person, or goes on behind the answer.' : 'Done.';
  const good = model
    ? ApiResponse({ status, type: model, description })
    : ApiResponse({ status, description });
  return applyDecorators(good, ...problems([...COMMON, ...codes]));
};

/** Documents a printed document. */
export const AnswersPdf = (...codes: readonly ErrorCode[]): MethodDecorator =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: 'The document.',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    }),
    ...problems([...COMMON, ...codes]),
  );

/** Documents a page of a list. */
export const AnswersList = (model: Model, ...codes: readonly ErrorCode[]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(model),
    ApiResponse({
      status: 200,
      description: 'One page.',
      schema: {
        type: 'object',
        required: ['data', 'next_cursor'],
        properties: {
          data: { type: 'array', items: { $ref: getSchemaPath(model) } },
          next_cursor: { type: 'string', nullable: true },
        },
      },
    }),
    ...problems([...COMMON, 'CURSOR_INVALID', ...codes]),
  );

function problems(codes: readonly ErrorCode[]): MethodDecorator[] {
  const byStatus = Map.groupBy([...new Set(codes)], (code) => STATUS_OF_KIND[errorEntry(code).kind]);
  return [...byStatus].map(([status, these]) =>
    ApiResponse({ status, description: these.sort().join(', '), content: problemContent }),
  );
}
