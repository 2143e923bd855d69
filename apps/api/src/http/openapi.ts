import { applyDecorators } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiResponse,
  DocumentBuilder,
  getSchemaPath,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ERROR_CODES, type ErrorCode, errorEntry } from '@travobooks/domain';
import { STATUS_OF_KIND } from './problem';
import { SESSION_COOKIE } from './session-cookie';

type Model = new () => object;
const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });
const problemContent = { 'application/problem+json': { schema: ref('Problem') } };

/** What every signed-in operation may answer besides its own. */
const COMMON: readonly ErrorCode[] = [
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
  const good = model
    ? ApiResponse({ status, type: model, description: 'Done.' })
    : ApiResponse({ status, description: 'Done.' });
  return applyDecorators(good, ...problems([...COMMON, ...codes]));
};

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

export function buildDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('travoBooks')
    .setDescription(
      'The books and the back office of a travel business. Errors are RFC 9457 problems; see the Problem schema.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', description: 'tvb_live_… or a JWT of POST /v1/auth/token' }, 'token')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) if (isOperation(operation)) completeAnswers(operation);
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...PROBLEM_SCHEMAS },
  };
  return document;
}

interface Operation {
  readonly responses: Record<string, unknown>;
  readonly parameters?: readonly { name?: string; in?: string }[];
  readonly 'x-permission'?: string;
  readonly 'x-idempotent'?: boolean;
}
const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'responses' in value;

/** The refusals that the frame itself gives, for operations that name only their own. */
function completeAnswers(operation: Operation): void {
  if (operation['x-permission'] === 'public') return;
  const has = (place: string, name?: string): boolean =>
    operation.parameters?.some((one) => one.in === place && (name === undefined || one.name === name)) ??
    false;
  const codes: ErrorCode[] = [
    ...COMMON,
    ...(has('path') ? (['NOT_FOUND'] as const) : []),
    ...(has('header', 'If-Match') ? (['VERSION_STALE', 'IF_MATCH_REQUIRED'] as const) : []),
    ...(operation['x-idempotent']
      ? (['IDEMPOTENCY_KEY_REQUIRED', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_IN_PROGRESS'] as const)
      : []),
  ];
  for (const [status, these] of Map.groupBy(codes, (code) => STATUS_OF_KIND[errorEntry(code).kind])) {
    operation.responses[String(status)] ??= { description: these.join(', '), content: problemContent };
  }
}

const text = { type: 'string' } as const;
const PROBLEM_SCHEMAS = {
  ErrorCode: { type: 'string' as const, enum: Object.keys(ERROR_CODES).sort() },
  Problem: {
    type: 'object' as const,
    required: ['type', 'title', 'status', 'code', 'request_id'],
    properties: {
      type: text,
      title: text,
      status: { type: 'integer' as const },
      code: ref('ErrorCode'),
      detail: text,
      remedy: text,
      request_id: text,
      errors: {
        type: 'array' as const,
        items: {
          type: 'object' as const,
          required: ['pointer', 'code', 'detail'],
          properties: { pointer: text, code: text, detail: text },
        },
      },
    },
    additionalProperties: true,
  },
};
