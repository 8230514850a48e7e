import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { openApiDocument } from '#contracts';
import { DomainError } from '#kernel';
import { ApiOptions } from '../api-options.js';

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const START = `window.addEventListener('load', () => SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#docs', docExpansion: 'list', displayRequestDuration: true,
  persistAuthorization: false, validatorUrl: null, defaultModelsExpandDepth: 0,
}));
`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Anamnesis API</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
  <noscript>This page needs JavaScript; the document itself is <a href="/api/openapi.json">openapi.json</a>.</noscript>
  <main id="docs"></main>
  <script src="/api/docs/swagger-ui-bundle.js"></script>
  <script src="/api/docs/start.js"></script>
</body>
</html>
`;

/** Swagger UI sets styles inline; nothing comes from, or goes to, another host. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The OpenAPI document and a page to read it. They hold nobody's data, so they are open. */
@Controller()
export class DocsController {
  readonly #release: string;
  #document: string | undefined;

  constructor(options: ApiOptions) {
    this.#release = options.release;
  }

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  openapi(): string {
    this.#document ??= JSON.stringify(openApiDocument(this.#release));
    return this.#document;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  page(): string {
    return PAGE;
  }

  @Get('docs/:asset')
  async asset(
    @Param('asset') asset: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const type = asset === 'start.js' ? assets['swagger-ui-bundle.js'] : assets[asset];
    if (!type) throw new DomainError('ROUTE_UNKNOWN', `there is nothing called ${asset} here`, { asset });
    reply.type(type).header('cache-control', 'public, max-age=3600');
    return asset === 'start.js' ? START : readFile(join(folder, asset), 'utf8');
  }
}
