import type { Study } from '#trial';
import { bigint, boolean, date, integer, json, nullable, text } from '../table/column.js';
import { studyTable } from '../table/table.js';

/** One row for each registered study. */
export const study = studyTable({
  name: 'study',
  comment: 'Registered studies.',
  columns: {
    title: text('Public title.'),
    registration: text('Number in the primary trial registry.'),
    protocol_version: text('Version of the protocol in force.'),
    open_sites: integer('Number of open sites.'),
    planned_subjects: integer('Planned number of subjects.'),
    first_enrolment_on: nullable(date('Registered date of first enrolment, where a full date is known.')),
    recruiting: boolean('Whether the study is registered as recruiting.'),
    version: integer("Version of the study's stream that this row reflects."),
    position: bigint('Last position of the log that changed this row.'),
    stale_since_position: nullable(bigint('Position of the first event that could not be projected.')),
    document: json('The study: registration, protocol, sites, publications and data cuts.'),
  },
  rows: (derived: { state: Study | null; version: number; position: number; staleSince: number | null }) => {
    const { state, version, position, staleSince } = derived;
    if (!state) return [];
    const { registration, protocol, sites } = state;
    const { dateOfFirstEnrolment } = registration;
    return [
      {
        title: state.publicTitle,
        registration: registration.primaryRegistry.trialId,
        protocol_version: protocol.version,
        open_sites: sites.filter((site) => site.closedOn === null).length,
        planned_subjects: registration.sampleSize.planned,
        first_enrolment_on: dateOfFirstEnrolment.length === 10 ? dateOfFirstEnrolment : null,
        recruiting: registration.recruitmentStatus === 'RECRUITING',
        version,
        position,
        stale_since_position: staleSince,
        document: state,
      },
    ];
  },
});
