import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ERROR_CODES, type ErrorCode, errorEntry } from '@travobooks/domain';
import { COMMON, problemContent, ref } from './openapi';
import { EXAMPLES, SUMMARIES, TAGS } from './operation-texts';
import { STATUS_OF_KIND } from './problem';
import { SESSION_COOKIE } from './session-cookie';

/** The OpenAPI document of the routes of an app, whole: what the frame adds to every operation is added here. */
export function buildDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('travoBooks')
    .setDescription(
      'The books and the back office of a travel business. Errors are RFC 9457 problems; see the Problem schema.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', description: 'tvb_live_… or a JWT of POST /v1/auth/token' }, 'token')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, 'session');
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) if (isOperation(operation)) complete(operation);
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...PROBLEM_SCHEMAS },
  };
  return document;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: object;
  description?: string;
  style?: string;
  explode?: boolean;
}
interface Content {
  schema?: object;
  example?: unknown;
}
interface Operation {
  readonly operationId?: string;
  readonly responses: Record<string, { description?: string; content?: Record<string, Content> }>;
  readonly requestBody?: { readonly content?: Record<string, Content> };
  summary?: string;
  parameters?: Parameter[];
  readonly 'x-permission'?: string;
  readonly 'x-idempotent'?: boolean;
}
const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'responses' in value;

function complete(operation: Operation): void {
  const id = operation.operationId ?? '';
  const [summary, example] = [SUMMARIES[id], EXAMPLES[id]];
  if (summary !== undefined) operation.summary = summary;
  const json = operation.requestBody?.content?.['application/json'];
  if (json && example !== undefined) json.example = example;
  completeAnswers(operation);
  completeParameters(operation);
  for (const [status, { content }] of Object.entries(operation.responses))
    if (status < '300') fileSchemas(content);
}

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
    const known = operation.responses[String(status)];
    if (!known)
      operation.responses[String(status)] = { description: these.join(', '), content: problemContent };
    else {
      const named = (known.description ?? '').split(', ');
      known.description = [...new Set([...named, ...these])].filter(Boolean).sort().join(', ');
    }
  }
}

/** Who may answer 412 reads If-Match; objects in a query are written `metadata[name]=text`. */
function completeParameters(operation: Operation): void {
  const parameters = (operation.parameters ??= []);
  if (operation.responses['412'] && !parameters.some((one) => one.name === 'If-Match'))
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: operation.responses['428'] !== undefined,
      description: 'The ETag that was read, or * for any version.',
      schema: { type: 'string', example: '"7"' },
    });
  for (const one of parameters)
    if (one.in === 'query' && one.name === 'metadata')
      Object.assign(one, { style: 'deepObject', explode: true });
}

/** Files are no JSON, whatever else the operation answers. */
function fileSchemas(content: Record<string, Content> | undefined): void {
  if (content?.['text/csv']) content['text/csv'].schema = { type: 'string' };
  if (content?.['application/pdf']) content['application/pdf'].schema = { type: 'string', format: 'binary' };
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
