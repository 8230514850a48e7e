import type { EndpointDefinition } from '../../study/protocol.js';
import type { Group } from '../cohort.js';
import type { Measured } from '../measured.js';
import { type Ending, ended, type Followed } from '../time-to-event.js';

/** One endpoint in one part of the cohort. */
export interface Arm {
  readonly endpoint: EndpointDefinition;
  readonly group: Group;
  readonly followed: Followed;
  readonly rowId: (id: string) => string;
  readonly section: string;
  readonly populationIs: string;
}

/** A figure that counts subjects of an arm by how and when their observation ended. */
export function counted(arm: Arm, how: Ending, numeratorIs: string): Measured {
  const { n, evidence } = ended(arm.followed, how);
  return {
    value: n,
    at: () => n,
    unit: 'patients',
    numerator: n,
    denominator: arm.followed.subjects.length,
    numeratorIs,
    denominatorIs: arm.populationIs,
    ci: null,
    ciMethod: null,
    unknown: 0,
    evidence,
  };
}
