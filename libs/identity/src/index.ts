export * from './erased-list.js';
export * from './erasure.decider.js';
export * from './identity.events.js';
export { loadMasterKey, MasterKey, type MasterKeyOptions } from './master-key.js';
export { PatientVault, type StoredIdentity, type Subject } from './patient-vault.js';
