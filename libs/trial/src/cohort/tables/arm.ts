import type { Endpoint } from '../../derive/patient-record.js';
import type { EndpointDefinition } from '../../study/protocol.js';
import type { Group } from '../cohort.js';
import type { Measured } from '../measured.js';
import type { Subject } from '../subject.js';
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

/** The subjects of an arm whose endpoint is of a kind. */
export function where(arm: Arm, holds: (endpoint: Endpoint) => boolean): Subject[] {
  return arm.followed.subjects.filter((_, row) => holds(arm.followed.endpoints[row]!));
}

/** A figure that counts subjects of an arm. */
export function counted(arm: Arm, subjects: readonly Subject[], numeratorIs: string): Measured {
  return {
    value: subjects.length,
    at: () => subjects.length,
    unit: 'patients',
    numerator: subjects.length,
    denominator: arm.followed.subjects.length,
    numeratorIs,
    denominatorIs: arm.populationIs,
    ci: null,
    ciMethod: null,
    unknown: 0,
    evidence: { counted: subjects, among: arm.followed.subjects, events: endpointEvents(arm.endpoint.id) },
  };
}
