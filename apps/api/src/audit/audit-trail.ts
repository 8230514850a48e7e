import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type AuditFilter, AuditReviewed, type Scope } from '#access';
import type { AuditEntry, AuditPage, AuditReviewList } from '#contracts';
import { REGISTRY, type RecordedEvent } from '#event-store';
import { Registry } from '#registry';
import { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';
import { leaveAsCsv } from '../http/csv-file.js';
import { type AuditRow, auditRows, type Order } from './audit-rows.js';
import { changeOf, type ReadBefore } from './old-values.js';
import { summaryOf } from './summary.js';

/** Which part of which log is asked for. */
export interface AuditQuestion {
  readonly log: string;
  /** The sites that the answer may speak of. */
  readonly sites: Scope;
  readonly filter: AuditFilter;
  readonly order: Order;
  readonly after: number;
  readonly limit: number;
}

interface ReviewRow {
  readonly actor: string;
  readonly actingRole: string;
  readonly reviewedAt: string;
  readonly payload: z.infer<typeof AuditReviewed.schema>;
}

const COLUMNS = [
  'position',
  'recordedAt',
  'actor',
  'printedName',
  'actingRole',
  'action',
  'schemaVersion',
  'patientId',
  'summary',
  'reason',
  'oldValue',
  'newValue',
  'occurredOn',
  'stream',
  'version',
  'eventId',
  'correlationId',
  'leafHash',
] as const satisfies readonly (keyof AuditEntry)[];

const FILE_ENTRIES = 10_000;
const FILE_PAGE = 1_000;

/** The audit trail as people read it: the log itself, with what each entry changed and a line in words. */
@Injectable()
export class AuditTrail {
  constructor(
    @Inject(Registry) readonly registry: Registry,
    @Inject(AccessServices) readonly access: AccessServices,
  ) {}

  /** A page; one that is limited to sites may be shorter than asked for. Throws STUDY_UNKNOWN. */
  async page(question: AuditQuestion): Promise<AuditPage> {
    const { log, sites, filter, order, after, limit } = question;
    const position = await this.registry.store.head(log);
    const rows = await auditRows(this.registry.pool, log, filter, { order, after, limit, upTo: position });
    const visible = sites === '*' ? rows : await this.access.subjectSites.only(log, sites, rows);
    const read = this.#histories(log);
    const names = await this.access.accounts.printedNames(visible);
    const entries: AuditEntry[] = [];
    for (const row of visible) entries.push({ ...(await entryOf(row, read)), printedName: names(row) });
    return { position, entries, next: rows.length < limit ? null : rows.at(-1)!.position };
  }

  /** All entries, up to 10,000, as a file; that it left is recorded first. Throws STUDY_UNKNOWN. */
  async file(question: AuditQuestion, author: Author): Promise<string> {
    const entries: AuditEntry[] = [];
    let { after }: { after: number | null } = question;
    let position = 0;
    while (after !== null && entries.length < FILE_ENTRIES) {
      const page: AuditPage = await this.page({ ...question, after, limit: FILE_PAGE });
      entries.push(...page.entries);
      position = page.position;
      after = page.next;
    }
    const metadata = {
      filter: JSON.stringify(question.filter),
      order: `${question.order} first`,
      sites: question.sites === '*' ? 'all' : question.sites.join(' '),
      'up to position': String(after ?? position),
      complete: after === null ? 'yes' : `no, continue with after=${after}`,
    };
    const file = { what: 'audit trail', studyId: question.log, metadata, columns: COLUMNS, rows: entries };
    return leaveAsCsv(this, author, file);
  }

  /** Records that somebody looked, at what, and what they found. Throws STUDY_UNKNOWN. */
  async review(
    review: { studyId: string; sites: Scope; filter: AuditFilter; conclusion: string },
    author: Author,
  ): Promise<{ upTo: number }> {
    const upTo = await this.registry.store.head(review.studyId);
    const { sites, ...others } = review;
    const payload = { ...others, sites: sites === '*' ? sites : [...sites], upTo };
    await this.access.log.record(author.actor, AuditReviewed(payload), author);
    return { upTo };
  }

  /** The reviews of a study's trail, the newest first; of those who saw no more sites than the reader does. */
  async reviews(studyId: string, sites: Scope): Promise<AuditReviewList> {
    await this.registry.store.head(studyId);
    const position = await this.registry.store.head(REGISTRY);
    const { rows } = await this.registry.pool.query<ReviewRow>(
      `select actor, acting_role as "actingRole", log.instant(recorded_at) as "reviewedAt", payload from log.event
       where study_id = $1 and type = $2 and payload->>'studyId' = $3 order by position desc`,
      [REGISTRY, AuditReviewed.type, studyId],
    );
    const visible = rows.filter(({ payload }) => isWithin(payload.sites, sites));
    const names = await this.access.accounts.printedNames(visible);
    const reviews = visible.map((row) => {
      const { actor, actingRole, reviewedAt, payload } = row;
      const { filter, upTo, conclusion } = payload;
      return {
        reviewedAt,
        actor,
        printedName: names(row),
        actingRole,
        filter,
        sites: payload.sites,
        upTo,
        conclusion,
      };
    });
    return { position, reviews };
  }

  /** Reads each stream once for the entries of a page. */
  #histories(log: string): ReadBefore {
    const streams = new Map<string, Promise<readonly RecordedEvent[]>>();
    return async (stream, before) => {
      const known = streams.get(stream) ?? this.registry.store.readStream(log, stream);
      streams.set(stream, known);
      return (await known).filter(({ position }) => position < before);
    };
  }
}

const isWithin = (seen: Scope, reach: Scope): boolean =>
  reach === '*' || (seen !== '*' && seen.every((site) => reach.includes(site)));

async function entryOf(row: AuditRow, read: ReadBefore): Promise<Omit<AuditEntry, 'printedName'>> {
  const change = await changeOf(row, read);
  const { type: action, payload, stream, ...others } = row;
  return {
    ...others,
    action,
    stream,
    patientId: patientOf(stream, payload),
    summary: summaryOf(row, change),
    oldValue: change.oldValue && { ...change.oldValue },
    newValue: change.newValue && { ...change.newValue },
  };
}

/** A subject's own stream and those beside it, named `<kind>/<subject>`. */
const SUBJECT_STREAMS: ReadonlySet<string> = new Set(['patient', 'governance', 'surveillance']);

/** The subject that an entry is about. */
function patientOf(stream: string, { patientId, subject }: AuditRow['payload']): string | null {
  const [kind = '', id] = stream.split('/');
  if (SUBJECT_STREAMS.has(kind) && id !== undefined && !id.startsWith('$')) return id;
  const named = patientId ?? subject;
  return typeof named === 'string' ? named : null;
}
