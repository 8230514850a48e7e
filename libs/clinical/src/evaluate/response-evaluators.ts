import { assessResponse, RESPONSE_RULES } from '../response/assess-response.js';
import { recistOverall } from '../response/recist-overall.js';
import type { Evaluator } from './evaluator.js';
import type { RecordReader } from './record-reader.js';

const TARGET = ['CR', 'PR', 'SD', 'PD', 'NE'] as const;
const NON_TARGET = ['CR', 'NON_CR_NON_PD', 'PD', 'NE', 'NONE'] as const;

function choiInput(reader: RecordReader) {
  const baselineSum = reader.size('sld_base', 'base');
  const reference = reader.size('sld_ref', 'sld_reference');
  const nadir = reader.size('sld_nadir', 'nadir');
  // A nadir counts the baseline; an explicit reference is taken as it is.
  const counted = nadir === null ? baselineSum : Math.min(nadir, baselineSum ?? nadir);
  return {
    baselineSum,
    sum: reader.size('sld', 'cur'),
    sumIsPartial: reader.flag('ne', 'not_evaluable'),
    referenceSum: reference ?? counted,
    baselineHu: reader.number('hu_base'),
    hu: reader.number('hu'),
    allGone: reader.flag('all_gone'),
    newLesion: reader.flag('new_lesion', 'new_lesions'),
    intratumoralNodule: [
      reader.flag('intratumoral_nodule'),
      reader.flag('growing_nodule', 'growing_intratumoral_nodule'),
    ].includes(true),
    nonMeasurableProgression: reader.flag('nonmeasurable_progression', 'non_measurable_progression'),
    symptomaticDeterioration: reader.flag('symptomatic_deterioration'),
  };
}

function choiEvaluator(id: 'choi-2007' | 'modified-choi'): Evaluator {
  return {
    ...RESPONSE_RULES[id],
    fieldNames: { baselineSum: 'sld_base', sum: 'sld', referenceSum: 'sld_ref', baselineHu: 'hu_base' },
    evaluate: (reader) => assessResponse(id, choiInput(reader)),
  };
}

function recistInput(reader: RecordReader) {
  const nonTarget = reader.word(NON_TARGET, 'non_target', 'nontarget', 'non_targets');
  const progressed = [
    reader.flag('unequivocal_progression', 'non_target_progression'),
    reader.flag('nonmeasurable_progression'),
  ].includes(true);
  return {
    baselineSum: reader.size('base', 'sld_base'),
    nadirSum: reader.size('nadir', 'sld_nadir', 'sld_ref'),
    sum: reader.size('cur', 'sld'),
    notEvaluable: reader.flag('ne', 'not_evaluable'),
    nodalOnlyResidual: reader.flag('nodal_only_residual'),
    largestNodeShortAxis: reader.size('largest_node_short_axis', 'max_node_short_axis'),
    unit:
      reader.text('unit') === null ? undefined : (reader.word(['mm', 'cm'] as const, 'unit') ?? undefined),
    nonTarget: progressed ? ('PD' as const) : nonTarget === 'NONE' ? null : nonTarget,
    newLesion: reader.flag('new_lesion', 'new_lesions'),
  };
}

function evaluateRecist(reader: RecordReader) {
  const target = reader.word([...TARGET, 'NONE'] as const, 'target');
  const input = recistInput(reader);
  if (target === null) return assessResponse('recist-1.1', input);
  return { ...recistOverall({ ...input, target: target === 'NONE' ? null : target }) };
}

const recistEvaluator: Evaluator = {
  ...RESPONSE_RULES['recist-1.1'],
  fieldNames: { baselineSum: 'base', nadirSum: 'nadir', sum: 'cur', nonTarget: 'non_target' },
  evaluate: evaluateRecist,
};

const whoEvaluator: Evaluator = {
  ...RESPONSE_RULES['who-1979'],
  fieldNames: { baselineSum: 'base', nadirSum: 'nadir', sum: 'cur' },
  evaluate: (reader) =>
    assessResponse('who-1979', {
      lesions:
        reader.list(
          (lesion) => ({
            baseline: lesion.size('base', 'baseline'),
            nadir: lesion.size('nadir'),
            current: lesion.size('cur', 'current'),
          }),
          'lesions',
        ) ?? undefined,
      baselineSum: reader.size('base', 'sum_base', 'spd_base'),
      nadirSum: reader.size('nadir', 'sum_nadir', 'spd_nadir'),
      sum: reader.size('cur', 'sum', 'spd'),
      notEvaluable: reader.flag('ne', 'not_evaluable'),
      allGone: reader.ternary('all_gone') ?? undefined,
      newLesion: reader.flag('new_lesion', 'new_lesions'),
      lesionProgression: reader.flag('lesion_progression'),
      nonMeasurableProgression: reader.flag('nonmeasurable_progression', 'non_measurable_progression'),
    }),
};

export const RESPONSE_EVALUATORS: readonly Evaluator[] = [
  choiEvaluator('choi-2007'),
  choiEvaluator('modified-choi'),
  recistEvaluator,
  whoEvaluator,
];
