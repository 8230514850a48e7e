import type { EndpointDefinition } from '../../study/protocol.js';
import type { Group } from '../cohort.js';
import type { Measured } from '../measured.js';
import { endpointEvents, type Followed } from '../time-to-event.js';

/** One endpoint in one part of the cohort. */
export interface Arm {
  readonly endpoint: EndpointDefinition;
  readonly group: Group;
  readonly followed: Followed;
  readonly rowId: (id: string) => string;
  readonly section: string;
  readonly populationIs: string;
}

/** Tells of a row of an arm's columns whether it counts. */
export type Counts = (row: number) => boolean;

/** A figure that counts subjects of an arm; who they are is looked up when somebody asks. */
export function counted(arm: Arm, counts: Counts, numeratorIs: string): Measured {
  const { subjects } = arm.followed;
  let n = 0;
  for (let row = 0; row < subjects.length; row += 1) if (counts(row)) n += 1;
  return {
    value: n,
    at: () => n,
    unit: 'patients',
    numerator: n,
    denominator: subjects.length,
    numeratorIs,
    denominatorIs: arm.populationIs,
    ci: null,
    ciMethod: null,
    unknown: 0,
    evidence: {
      get counted() {
        return subjects.filter((_, row) => counts(row));
      },
      among: subjects,
      events: endpointEvents(arm.endpoint.id),
    },
  };
}
