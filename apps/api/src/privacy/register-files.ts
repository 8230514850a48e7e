import type { Permission } from '#access';
import type { ProcessingEntry } from '#contracts';
import type { SubjectConsents } from '#governance';
import type { Registry } from '#registry';
import type { SeriousAdverseEventItem } from '#surveillance';
import type { AccessServices } from '../access/access-services.js';
import type { Author } from '../access/accounts.js';
import { leaveAsCsv } from '../http/csv-file.js';

const MOST = 10_000;

/** What a file of a register is asked for by, and for. */
export interface Asked {
  readonly studyId: string;
  readonly filter: object;
  readonly sites: Permission['sites'];
  readonly author: Author;
}

interface Page<Row, Next> {
  readonly position: number;
  readonly rows: readonly Row[];
  /** Where the next page begins; null at the end. */
  readonly next: Next | null;
}

/** Registers of a study as files, of up to 10,000 entries. */
export class RegisterFiles {
  constructor(
    readonly registry: Registry,
    readonly access: AccessServices,
  ) {}

  /** One line for each step; one without a step for whoever has none. */
  consents(asked: Asked, read: (after: string | undefined) => Promise<Page<SubjectConsents, string>>) {
    return this.#file('consent register', asked, CONSENT_COLUMNS, async (after?: string) => {
      const { rows, ...page } = await read(after);
      return { ...page, rows: rows.flatMap(linesOf) };
    });
  }

  processing(asked: Asked, read: (after: number | undefined) => Promise<Page<ProcessingEntry, number>>) {
    return this.#file('privacy register', asked, PROCESSING_COLUMNS, read);
  }

  seriousEvents(asked: Asked, page: Omit<Page<SeriousAdverseEventItem, never>, 'next'>) {
    const all = async () => ({ ...page, next: null });
    return this.#file('serious adverse events', asked, SERIOUS_COLUMNS, all);
  }

  async #file<Row extends object, Next>(
    what: string,
    { studyId, filter, sites, author }: Asked,
    columns: readonly (keyof Row & string)[],
    read: (after?: Next) => Promise<Page<Row, Next>>,
  ): Promise<string> {
    const rows: Row[] = [];
    let page = await read();
    rows.push(...page.rows);
    while (page.next !== null && rows.length < MOST) {
      page = await read(page.next);
      rows.push(...page.rows);
    }
    const metadata = {
      filter: JSON.stringify(filter),
      sites: sites === '*' ? 'all' : sites.join(' '),
      'up to position': String(page.position),
      complete: page.next === null ? 'yes' : `no, continue with after=${page.next}`,
    };
    return leaveAsCsv(this, author, { what, studyId, metadata, columns, rows });
  }
}

const CONSENT_COLUMNS = [
  'patientId',
  'siteId',
  'state',
  'formVersionInForce',
  'step',
  'on',
  'formVersion',
  'recordedBy',
  'recordedIn',
  'recordedAt',
  'eventId',
  'correctedBy',
] as const;

type ConsentLine = Readonly<Record<(typeof CONSENT_COLUMNS)[number], string | null>>;

function linesOf({ patientId, siteId, state, formVersion, steps }: SubjectConsents): ConsentLine[] {
  return (steps.length > 0 ? steps : [null]).map((step) => ({
    ...{ patientId, siteId, state, formVersionInForce: formVersion },
    step: step?.step ?? null,
    on: step?.on ?? null,
    formVersion: step?.formVersion ?? null,
    recordedBy: step?.recorded.by ?? null,
    recordedIn: step?.recorded.role ?? null,
    recordedAt: step?.recorded.at ?? null,
    eventId: step?.recorded.eventId ?? null,
    correctedBy: step?.correctedBy ?? null,
  }));
}

const PROCESSING_COLUMNS = [
  'position',
  'recordedAt',
  'kind',
  'actor',
  'printedName',
  'actingRole',
  'patientId',
  'what',
  'records',
  'reason',
] as const satisfies readonly (keyof ProcessingEntry)[];

const SERIOUS_COLUMNS = [
  'patientId',
  'siteId',
  'adverseEventId',
  'term',
  'maximumGrade',
  'rule',
  'to',
  'withinHours',
  'awareAt',
  'reportBy',
  'state',
  'hoursLeft',
  'notifiedAt',
  'raisedAt',
  'acknowledgedBy',
  'findingId',
  'evidence',
] as const satisfies readonly (keyof SeriousAdverseEventItem)[];
