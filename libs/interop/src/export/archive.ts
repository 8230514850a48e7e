import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Zippable, zipSync } from 'fflate';

export const EXPORT_FORMATS = ['csv', 'dataset-json', 'commands'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * CODED: subjects by the numbers of the study and real dates. PSEUDONYMISED: as analysts see them - other names, dates
 * shifted or years only, nothing in people's own words.
 */
export const EXPORT_LEVELS = ['CODED', 'PSEUDONYMISED'] as const;
export type ExportLevel = (typeof EXPORT_LEVELS)[number];

/** A file of an export. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
  /** Rows, or lines. */
  readonly records: number;
}

/** What an export says of itself. */
export interface ExportManifest {
  readonly studyId: string;
  readonly format: ExportFormat;
  readonly level: ExportLevel;
  /** The last position of the log that was read. */
  readonly knownAt: number;
  /** Clinical cutoff; null for all that was known. */
  readonly asOf: string | null;
  readonly cut: string | null;
  readonly rules: Readonly<Record<string, string | null>>;
  /** Sites whose subjects are in it; * for all. */
  readonly sites: '*' | readonly string[];
  /** The cohort whose subjects alone are in it, and SHA-256 (hex) of its criteria; null for everybody. */
  readonly cohort: { readonly name: string; readonly hash: string } | null;
  readonly subjects: number;
  /** Subjects that could not be derived, and are not in it. */
  readonly underivable: number;
  /** UTC. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly actingRole: string;
  readonly purpose: string;
  readonly files: readonly {
    readonly name: string;
    readonly records: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

export interface Archive {
  readonly manifest: ExportManifest;
  /** A zip: the files, and `manifest.json` with the hash of each. */
  readonly zip: Uint8Array;
  /** SHA-256 of the zip, hex. */
  readonly sha256: string;
}

const MANIFEST = 'manifest.json';
/** Less costs little size and saves much time. */
const LEVEL = 6;

/** Puts files and what they are into one zip. */
export function archive(about: Omit<ExportManifest, 'files'>, files: readonly ExportFile[]): Archive {
  const written = files.map(({ name, text, records }) => ({ name, records, content: utf8ToBytes(text) }));
  const manifest: ExportManifest = {
    ...about,
    files: written.map(({ name, records, content }) => ({
      name,
      records,
      bytes: content.length,
      sha256: bytesToHex(sha256(content)),
    })),
  };
  const entries: Zippable = Object.fromEntries(written.map(({ name, content }) => [name, content]));
  const told = utf8ToBytes(`${JSON.stringify(manifest, null, 2)}\n`);
  const zip = zipSync({ [MANIFEST]: told, ...entries }, { level: LEVEL, mtime: about.madeAt });
  return { manifest, zip, sha256: bytesToHex(sha256(zip)) };
}
