export * from './erased-list.js';
export * from './erasure.decider.js';
export * from './identity.events.js';
export { addKey } from './key-file.js';
export * from './key-rotation.js';
export * from './keyring.js';
export { LocalMasterKey, type MasterKey, WRAPPED_FOR } from './master-key.js';
export { PatientVault, type StoredIdentity, type Subject } from './patient-vault.js';
