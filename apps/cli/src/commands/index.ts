import type { Command } from 'commander';
import type { Io } from '../io.js';

type Add = (program: Command, io: Io) => void;

/** Every command, loaded when it is asked for: one that needs no database doesn't wait for what reads one. */
export const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  serve: async () => (await import('./serve.js')).addServe,
  migrate: async () => (await import('./migrate.js')).addMigrate,
  seed: async () => (await import('./seed.js')).addSeed,
  paper: async () => (await import('./paper.js')).addPaper,
  events: async () => (await import('./events.js')).addEvents,
  history: async () => (await import('./history.js')).addHistory,
  record: async () => (await import('./record.js')).addRecord,
  import: async () => (await import('./import.js')).addImport,
  export: async () => (await import('./export.js')).addExport,
  rebuild: async () => (await import('./rebuild.js')).addRebuild,
  projections: async () => (await import('./projections.js')).addProjections,
  account: async () => (await import('./accounts.js')).addAccounts,
  query: async () => (await import('./governance/queries.js')).addQueries,
  lock: async () => (await import('./governance/locks.js')).addLocks,
  signature: async () => (await import('./governance/signatures.js')).addSignatures,
  audit: async () => (await import('./governance/audit.js')).addAudit,
  consent: async () => (await import('./governance/privacy.js')).addConsents,
  erasure: async () => (await import('./governance/privacy.js')).addErasures,
  privacy: async () => (await import('./governance/privacy.js')).addPrivacy,
  sae: async () => (await import('./governance/safety.js')).addSafety,
  vault: async () => (await import('./vault.js')).addVault,
  token: async () => (await import('./tokens.js')).addTokens,
  verify: async () => (await import('./verify.js')).addVerify,
  checkpoint: async () => (await import('./checkpoint.js')).addCheckpoint,
  'log-key': async () => (await import('./log-key.js')).addLogKey,
  bundle: async () => (await import('./bundle.js')).addBundle,
  'verify-bundle': async () => (await import('./verify-bundle.js')).addVerifyBundle,
  surveillance: async () => (await import('./surveillance.js')).addSurveillance,
  outcomes: async () => (await import('./outcomes.js')).addOutcomes,
  plot: async () => (await import('./plot.js')).addPlot,
  replay: async () => (await import('./replay.js')).addReplay,
  cut: async () => (await import('./cut.js')).addCut,
  diff: async () => (await import('./diff.js')).addDiff,
  evaluate: async () => (await import('./evaluate.js')).addEvaluate,
  statistics: async () => (await import('./statistics.js')).addStatistics,
  qualify: async () => (await import('./qualify.js')).addQualify,
};
