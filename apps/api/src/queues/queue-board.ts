import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { Queue } from 'bullmq';

const ui = dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json'));

/** What administrators may do beside looking. Not: make jobs or change what they say, which could be any mail. */
const ALLOWED = new Set([
  '/api/queues/:queueName/:jobId/retry',
  '/api/queues/:queueName/:jobId/promote',
  '/api/queues/:queueName/:jobId/clean',
  '/api/queues/:queueName/retry/:queueStatus',
  '/api/queues/:queueName/clean/:queueStatus',
  '/api/queues/:queueName/promote',
  '/api/queues/:queueName/pause',
  '/api/queues/:queueName/resume',
  '/api/queues/:queueName/job-schedulers/:schedulerId/run',
]);

/** Who administers a registry sees no subjects: their numbers, and what is written to people about them. */
const WITHHELD = new Set(['patientId', 'subject', 'text']);

/** An answer of the board: its page, or a status and a body of JSON. */
export type BoardAnswer = { readonly page: string } | { readonly status: number; readonly body: unknown };

/** Bull Board without a web server: what it answers to a method and a path below `basePath`. */
export class QueueBoard {
  /** The folder of the files that the page names as `static/...`. */
  readonly files = join(ui, 'dist/static');
  readonly #add: (queue: BullMQAdapter) => void;
  readonly #parts: Parts;
  readonly #page: string;
  readonly #pages: readonly RegExp[];
  readonly #routes: readonly Route[];

  constructor(basePath: string, scripts: readonly string[]) {
    const collected: Partial<Parts> = {};
    const uiConfig = { boardTitle: 'Anamnesis queues', hideDocsLink: true };
    const options = { uiBasePath: ui, uiConfig, handlerHooks: { before: refuseOthers } };
    const { addQueue } = createBullBoard({ queues: [], serverAdapter: collector(collected), options });
    this.#parts = collected as Parts;
    this.#add = addQueue;
    const { entry, config, routes } = this.#parts;
    this.#pages = [entry.route].flat().map(pattern);
    this.#page = render(entry.handler({ basePath, uiConfig: config }).params, scripts);
    this.#routes = routes.flatMap(toRoutes).sort((a, b) => a.parameters - b.parameters);
  }

  add(queue: Queue): void {
    const adapter = new BullMQAdapter(queue);
    adapter.setFormatter('data', withhold);
    this.#add(adapter);
  }

  /** Undefined where there is nothing of that name. */
  async answer(
    method: string,
    path: string,
    { query, body }: { query: unknown; body: unknown },
  ): Promise<BoardAnswer | undefined> {
    if (method === 'get' && this.#pages.some((page) => page.test(path))) return { page: this.#page };
    for (const { handler, methods, url } of this.#routes) {
      const params = methods.includes(method) ? url.exec(path)?.groups : undefined;
      if (!params) continue;
      const { queues, config: uiConfig } = this.#parts;
      const request = { queues, uiConfig, params, query: query as Fields, body: (body ?? {}) as Fields };
      const { status = 200, body: answer } = await handler({ ...request, headers: {} });
      return { status, body: answer };
    }
    return undefined;
  }
}

interface Route {
  readonly methods: readonly string[];
  readonly url: RegExp;
  /** Where several fit, the one with fewer is meant. */
  readonly parameters: number;
  readonly handler: AppControllerRoute['handler'];
}

const toRoutes = ({ method, route, handler }: AppControllerRoute): Route[] =>
  [route].flat().map((url) => ({
    methods: [method].flat(),
    url: pattern(url),
    parameters: url.split(':').length,
    handler,
  }));

/** `/queue/:name` as an expression. The empty group is for routes without parameters, which then have groups too. */
const pattern = (url: string): RegExp =>
  new RegExp(`^(?<nothing>)${url.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);

type Fields = Record<string, unknown>;

interface Parts {
  queues: BullBoardQueues;
  entry: AppViewRoute;
  routes: AppControllerRoute[];
  config: UIConfig;
}

/** Bull Board hands its parts to a web framework's adapter, one after the other; this one keeps them. */
function collector(parts: Partial<Parts>): IServerAdapter {
  const keep = (more: Partial<Parts>) => {
    Object.assign(parts, more);
    return adapter;
  };
  const adapter: IServerAdapter = {
    setQueues: (queues) => keep({ queues }),
    setEntryRoute: (entry) => keep({ entry }),
    setApiRoutes: (routes) => keep({ routes }),
    setUIConfig: (config) => keep({ config }),
    setViewsPath: () => adapter,
    setStaticPath: () => adapter,
    setErrorHandler: () => adapter,
  };
  return adapter;
}

const refuseOthers = ({ method, route }: { method: string; route: string }) => ({
  allow: method === 'get' || ALLOWED.has(route),
});

const withhold = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data ?? null), (key, value) => (WITHHELD.has(key) ? '(withheld)' : value));

/** The page, from Bull Board's template. It gets scripts of ours, and no font from another host. */
function render(values: Readonly<Record<string, string>>, scripts: readonly string[]): string {
  const template = readFileSync(join(ui, 'dist/index.ejs'), 'utf8');
  const page = template
    .replace(/<link href="https:[^>]*>/, scripts.map((src) => `<script src="${src}"></script>`).join(''))
    .replace(/<%[=-] (\w+) %>/g, (_, name: string) => values[name] ?? '');
  if (/<%|https?:/.test(page)) throw new Error('the template of @bull-board/ui is not as it is known here');
  return page;
}
