export { bundleText } from './bundle.js';
export { LOG_KEY_STREAM, LogKeyRotated } from './log-key.events.js';
export { type LogKeyOptions, loadLogKey, writeNewKey } from './log-key.js';
export { keyOf, logKeys, type RecordedKey, recordLogKey } from './log-key-history.js';
export { logKeyFile, openSealing, registryName, type SealingSettings } from './open-sealing.js';
export {
  type ConsistencyProof,
  consistencyProof,
  type InclusionProof,
  inclusionProof,
  latestCheckpoint,
  type StoredCheckpoint,
} from './proof-reader.js';
export { rotateLogKey } from './rotate-log-key.js';
export { type Sealed, type Sealing, sealStudy, studiesToSeal } from './sealer.js';
export { SealingLoop, type SealingLoopOptions } from './sealing-loop.js';
export type { Finding, FindingKind, VerifyProgress, VerifyReport } from './verify/findings.js';
export { type VerifyOptions, verifyLog } from './verify/verify-log.js';
