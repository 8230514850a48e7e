import { ClinicalInputError } from '../input-error.js';

/** Primary sites that the risk rules tell apart. OTHER is any site outside the AFIP tables. */
export type RiskSite = 'GASTRIC' | 'DUODENUM' | 'JEJUNUM_ILEUM' | 'RECTUM' | 'OTHER';

const NON_GASTRIC: readonly RiskSite[] = ['DUODENUM', 'JEJUNUM_ILEUM', 'RECTUM', 'OTHER'];
const ALL: readonly RiskSite[] = ['GASTRIC', ...NON_GASTRIC];

/** What each recorded site may be. A site recorded coarsely stands for several. */
const SITES: Readonly<Record<string, readonly RiskSite[]>> = {
  GASTRIC: ['GASTRIC'],
  STOMACH: ['GASTRIC'],
  CARDIA: ['GASTRIC'],
  DUODENUM: ['DUODENUM'],
  DUODENAL: ['DUODENUM'],
  JEJUNUM_ILEUM: ['JEJUNUM_ILEUM'],
  JEJUNUM: ['JEJUNUM_ILEUM'],
  JEJUNAL: ['JEJUNUM_ILEUM'],
  ILEUM: ['JEJUNUM_ILEUM'],
  ILEAL: ['JEJUNUM_ILEUM'],
  SMALL_BOWEL: ['DUODENUM', 'JEJUNUM_ILEUM'],
  SMALL_INTESTINE: ['DUODENUM', 'JEJUNUM_ILEUM'],
  RECTUM: ['RECTUM'],
  RECTAL: ['RECTUM'],
  COLORECTAL: ['RECTUM', 'OTHER'],
  COLORECTUM: ['RECTUM', 'OTHER'],
  COLON: ['OTHER'],
  APPENDIX: ['OTHER'],
  ESOPHAGUS: ['OTHER'],
  OESOPHAGUS: ['OTHER'],
  OMENTUM: ['OTHER'],
  MESENTERY: ['OTHER'],
  PERITONEUM: ['OTHER'],
  RETROPERITONEUM: ['OTHER'],
  EXTRA_GI: ['OTHER'],
  EXTRAGASTROINTESTINAL: ['OTHER'],
  E_GIST: ['OTHER'],
  OTHER: NON_GASTRIC,
  NON_GASTRIC,
  NONGASTRIC: NON_GASTRIC,
  UNKNOWN: ALL,
};

/** The sites a recorded site allows; all of them when it is missing. Case, spaces, slashes and hyphens don't matter. */
export function possibleSites(site: string | null | undefined, field: string): readonly RiskSite[] {
  if (site === null || site === undefined) return ALL;
  const possible =
    SITES[
      site
        .trim()
        .toUpperCase()
        .replace(/[\s/-]+/g, '_')
    ];
  if (!possible) throw new ClinicalInputError(field, `unknown primary site "${site}"`);
  return possible;
}
