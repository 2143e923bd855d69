import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { RequestScope } from '@travobooks/application';
import { map, type Observable } from 'rxjs';
import { contentTagOf } from './etag';
import { heldKeyOf } from './idempotency.interceptor';
import type { ApiReply } from './request-context';

/** What a controller gives back when status or headers depend on the result. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/**
 * Runs an action under the caller's scope and answers with the mapped result. The mapped answer is what is
 * kept under
 * the Idempotency-Key, so it is made from the result of the use case's one unit of work and nothing else.
 * @param status fixed, or chosen by the result (200 done, 202 waits for approval)
 */
export async function answer<Result>(
  scope: RequestScope,
  status: number | ((result: Result) => number),
  mapper: (result: Result) => unknown,
  run: (scope: RequestScope) => Promise<Result>,
): Promise<Answer> {
  const statusOf = (result: Result): number => (typeof status === 'number' ? status : status(result));
  const render = (result: unknown): { status: number; body: string } => ({
    status: statusOf(result as Result),
    body: JSON.stringify(mapper(result as Result)),
  });
  const held = heldKeyOf(scope);
  const result = await run(held ? { ...scope, idempotency: { ...held, render } } : scope);
  return new Answer(statusOf(result), mapper(result));
}

/** Unpacks `Answer`; gives every body with a `version` its ETag. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<ApiReply>();
    return next.handle().pipe(
      map((result: unknown) => {
        const body = result instanceof Answer ? result.body : result;
        if (result instanceof Answer) {
          void reply.code(result.status);
          for (const [name, value] of Object.entries(result.headers)) void reply.header(name, value);
        }
        const tag = body instanceof StreamableFile ? null : contentTagOf(body);
        if (tag && !reply.hasHeader('etag')) void reply.header('etag', tag);
        return body;
      }),
    );
  }
}
