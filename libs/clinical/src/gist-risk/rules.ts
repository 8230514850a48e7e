import type { RuleDescription } from '../outcome.js';
import type { MitosisBand, SizeBand } from './possible-inputs.js';
import type { RiskSite } from './sites.js';

export type RiskRuleId = 'nih-2008' | 'nih-2008-csco' | 'nih-2002' | 'afip';
export type RiskClass =
  | 'NONE'
  | 'VERY_LOW'
  | 'LOW'
  | 'INTERMEDIATE'
  | 'MODERATE'
  | 'HIGH'
  | 'INSUFFICIENT'
  | 'INDETERMINATE';

/** One fully known tumour, as finely as any rule looks. */
export interface RiskCell {
  readonly size: SizeBand;
  readonly mitoses: MitosisBand;
  readonly site: RiskSite;
  readonly rupture: boolean;
}

export interface RiskRule extends RuleDescription {
  readonly id: RiskRuleId;
  /** INDETERMINATE means that the rule's tables don't cover the cell. */
  readonly classify: (cell: RiskCell) => RiskClass;
}

/** Joensuu 2008, Table 4; the first matching line wins. Small non-gastric tumours with 6-10 mitoses are HIGH. */
function nih2008({ size, mitoses, site, rupture }: RiskCell): RiskClass {
  const gastricElse = site === 'GASTRIC' ? 'INTERMEDIATE' : 'HIGH';
  if (rupture || size === '>100' || mitoses === '>10') return 'HIGH';
  if (size === '50-100') return mitoses === '<=5' ? gastricElse : 'HIGH';
  if (mitoses === '6-10') return gastricElse;
  return size === '20-50' ? 'LOW' : 'VERY_LOW';
}

/** The variant of the Chinese guideline: up to 20 mm with 6-10 mitoses is INTERMEDIATE at any site. */
function nih2008Csco(cell: RiskCell): RiskClass {
  const small = cell.size === '<20' || cell.size === '=20';
  return small && cell.mitoses === '6-10' && !cell.rupture ? 'INTERMEDIATE' : nih2008(cell);
}

/** Fletcher 2002, Table 1: size and mitoses only; 20 mm is already LOW. */
function nih2002({ size, mitoses }: RiskCell): RiskClass {
  if (size === '>100' || mitoses === '>10') return 'HIGH';
  if (size === '50-100') return mitoses === '<=5' ? 'INTERMEDIATE' : 'HIGH';
  if (mitoses === '6-10') return 'INTERMEDIATE';
  return size === '<20' ? 'VERY_LOW' : 'LOW';
}

type FourSizes = readonly [to20: RiskClass, to50: RiskClass, to100: RiskClass, above: RiskClass];

/** Miettinen & Lasota 2006 as tabulated by PDQ: by site, then up to 5 mitoses and more. */
const AFIP: Readonly<Record<Exclude<RiskSite, 'OTHER'>, { upTo5: FourSizes; above5: FourSizes }>> = {
  GASTRIC: {
    upTo5: ['NONE', 'VERY_LOW', 'LOW', 'MODERATE'],
    above5: ['NONE', 'MODERATE', 'HIGH', 'HIGH'],
  },
  DUODENUM: {
    upTo5: ['NONE', 'LOW', 'MODERATE', 'HIGH'],
    above5: ['HIGH', 'HIGH', 'HIGH', 'HIGH'],
  },
  JEJUNUM_ILEUM: {
    upTo5: ['NONE', 'LOW', 'INSUFFICIENT', 'HIGH'],
    above5: ['INSUFFICIENT', 'HIGH', 'INSUFFICIENT', 'HIGH'],
  },
  RECTUM: {
    upTo5: ['NONE', 'LOW', 'INSUFFICIENT', 'HIGH'],
    above5: ['HIGH', 'HIGH', 'INSUFFICIENT', 'HIGH'],
  },
};

const AFIP_COLUMN: Readonly<Record<SizeBand, 0 | 1 | 2 | 3>> = {
  '<20': 0,
  '=20': 0,
  '20-50': 1,
  '50-100': 2,
  '>100': 3,
};

function afip({ size, mitoses, site }: RiskCell): RiskClass {
  if (site === 'OTHER') return 'INDETERMINATE';
  const table = AFIP[site];
  return (mitoses === '<=5' ? table.upTo5 : table.above5)[AFIP_COLUMN[size]];
}

export const RISK_RULES: Readonly<Record<RiskRuleId, RiskRule>> = {
  'nih-2008': {
    id: 'nih-2008',
    version: '1',
    title: 'Modified NIH consensus criteria for GIST risk',
    source: 'Joensuu H. Hum Pathol 2008;39:1411-1419, Table 4',
    classify: nih2008,
  },
  'nih-2008-csco': {
    id: 'nih-2008-csco',
    version: '1',
    title: 'Modified NIH criteria, variant for tumours up to 20 mm with 6-10 mitoses',
    source: 'Joensuu H. Hum Pathol 2008;39:1411-1419, as read by the CSCO GIST guideline',
    classify: nih2008Csco,
  },
  'nih-2002': {
    id: 'nih-2002',
    version: '1',
    title: 'NIH consensus criteria for GIST risk',
    source: 'Fletcher CDM et al. Hum Pathol 2002;33:459-465, Table 1',
    classify: nih2002,
  },
  afip: {
    id: 'afip',
    version: '1',
    title: 'AFIP risk of progressive disease in GIST',
    source: 'Miettinen M, Lasota J. Semin Diagn Pathol 2006;23:70-83, as tabulated by PDQ',
    classify: afip,
  },
};
