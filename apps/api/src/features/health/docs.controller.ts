import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@travobooks/domain';
// The package's own index loads the whole page, which the browser needs and this process does not.
import getAbsoluteFSPath from 'swagger-ui-dist/absolute-path.js';
import { Public } from '../../http/access';
import { ApiDocument } from '../../http/handles';
import type { ApiReply } from '../../http/request-context';

const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};
/**
 * The reader of the API draws with style attributes; nothing else of the app does, so only this page allows
 * them.
 */
const DOCS_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>travoBooks API</title><link rel="icon" href="data:,">' +
  '<link rel="stylesheet" href="/docs/swagger-ui.css"></head><body><div id="docs"></div>' +
  '<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>';
const START =
  "window.SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'list', tryItOutEnabled: false });";

@ApiExcludeController()
@Controller()
@Public()
export class DocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  openapi(@Res({ passthrough: true }) reply: ApiReply): string {
    void reply.type('application/json; charset=utf-8');
    return this.document.json();
  }

  @Get('docs')
  page(@Res({ passthrough: true }) reply: ApiReply): string {
    void reply.header('content-security-policy', DOCS_CSP).type('text/html; charset=utf-8');
    return PAGE;
  }

  @Get('docs/start.js')
  start(@Res({ passthrough: true }) reply: ApiReply): string {
    void reply.type('text/javascript; charset=utf-8');
    return START;
  }

  @Get('docs/:file')
  asset(@Param('file') file: string): StreamableFile {
    const type = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
    if (!type) throw new DomainError('NOT_FOUND');
    return new StreamableFile(createReadStream(join(getAbsoluteFSPath(), file)), { type });
  }
}
