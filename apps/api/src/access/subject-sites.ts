import type { Pool } from 'pg';
import type { ImportEvent } from '#interop';
import { effectiveFacts, isPatientEvent } from '#trial';

interface Row {
  readonly stream: string;
  readonly type: string;
  readonly payload: unknown;
  readonly eventId: string;
  readonly position: number;
}

/**
 * Where subjects are treated, by the log: corrections of the enrolment count, and no read model has to come so far
 * first.
 */
export class SubjectSites {
  constructor(private readonly pool: Pool) {}

  /** The site of a subject; undefined for one that is not enrolled. */
  async of(studyId: string, patientId: string): Promise<string | undefined> {
    return (await this.ofAll(studyId, [patientId])).get(patientId);
  }

  /**
   * Of events, those about the study itself, about subjects of some sites and about imports for these only; what isn't
   * known to be is left out.
   */
  async only<E extends { readonly stream: string; readonly payload: unknown }>(
    studyId: string,
    sites: readonly string[],
    events: readonly E[],
  ): Promise<E[]> {
    const subjects = events.flatMap(({ stream }) => subjectOf(stream) ?? []);
    const known = await this.ofAll(studyId, [...new Set(subjects)]);
    return events.filter(({ stream, payload }) => {
      if (stream.startsWith('import/')) {
        return (payload as ImportEvent['payload']).siteIds.every((siteId) => sites.includes(siteId));
      }
      const subject = subjectOf(stream);
      const site = subject === undefined ? undefined : known.get(subject);
      return stream === 'study' || (site !== undefined && sites.includes(site));
    });
  }

  /** The sites of those of the subjects that are enrolled. */
  async ofAll(studyId: string, patientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<Row>(
      `select stream, type, payload, event_id as "eventId", position from log.event
       where study_id = $1 and stream = any($2)
         and type in ('patient.enrolled', 'patient.event-corrected', 'patient.event-voided')
       order by stream, version`,
      [studyId, patientIds.map((patientId) => `patient/${patientId}`)],
    );
    const byStream = new Map<string, Row[]>();
    for (const row of rows) byStream.set(row.stream, [...(byStream.get(row.stream) ?? []), row]);
    const sites = new Map<string, string>();
    for (const [stream, history] of byStream) {
      const site = siteOf(history);
      if (site !== undefined) sites.set(stream.slice('patient/'.length), site);
    }
    return sites;
  }
}

/** The subject of a stream; also of streams that go with it, e.g. `query/P-001/7`. */
function subjectOf(stream: string): string | undefined {
  return stream.split('/')[1];
}

function siteOf(history: readonly Row[]): string | undefined {
  const enrolment = history.find(({ type }) => type === 'patient.enrolled');
  if (!enrolment) return undefined;
  const about = history.filter((row) => row === enrolment || row.type !== 'patient.enrolled');
  const fact = effectiveFacts(about.filter(isPatientEvent)).find(({ type }) => type === 'patient.enrolled');
  return (fact?.payload as { siteId: string } | undefined)?.siteId;
}
