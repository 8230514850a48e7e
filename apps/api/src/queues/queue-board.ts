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

/** Bull Board without a web server: its routes below `basePath`, its page and the folder of the page's files. */
export class QueueBoard {
  /** Files that the page names as `static/...`. */
  readonly files = join(ui, 'dist/static');
  readonly pages: readonly string[];
  readonly routes: readonly AppControllerRoute[];
  readonly page: string;
  readonly #add: (queue: BullMQAdapter) => void;
  readonly #parts: Parts;

  constructor(basePath: string, scripts: readonly string[]) {
    const collected: Partial<Parts> = {};
    const adapter = collector(collected);
    const uiConfig = { boardTitle: 'Anamnesis queues', hideDocsLink: true };
    const options = { uiBasePath: ui, uiConfig, handlerHooks: { before: refuseOthers } };
    const { addQueue } = createBullBoard({ queues: [], serverAdapter: adapter, options });
    this.#parts = collected as Parts;
    this.#add = addQueue;
    this.routes = this.#parts.routes;
    const { entry, config } = this.#parts;
    this.pages = [entry.route].flat();
    this.page = render(entry.handler({ basePath, uiConfig: config }).params, scripts);
  }

  add(queue: Queue): void {
    const adapter = new BullMQAdapter(queue);
    adapter.setFormatter('data', withhold);
    this.#add(adapter);
  }

  /** Answers a request to one of the routes: a status and a body of JSON. */
  async answer(
    route: AppControllerRoute,
    request: { params: object; query: object; body: unknown },
  ): Promise<{ status: number; body: unknown }> {
    const { queues, config: uiConfig } = this.#parts;
    const { params, query, body } = request as { params: Fields; query: Fields; body: Fields };
    const { status = 200, body: answer } = await route.handler({
      ...{ queues, uiConfig, params, query, body: body ?? {} },
      headers: {},
    });
    return { status, body: answer };
  }
}

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
