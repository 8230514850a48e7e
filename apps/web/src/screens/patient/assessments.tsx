import { VisuallyHidden } from '@mantine/core';
import type { PatientRecord } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { ScrollX } from '../../ui/scroll-x.js';

/** Every assessment with its sum, the change from baseline and the response that the rule in force gives it. */
export function Assessments({ record }: { record: PatientRecord }) {
  const { t, code, date, number } = useI18n();
  if (record.assessments.length === 0) return <Empty title={t('patient.noAssessments')} />;
  return (
    <ScrollX label={t('patient.assessments')}>
      <table className="plain">
        <caption>
          <VisuallyHidden>{t('patient.assessments')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('ct.date')}</th>
            <th scope="col">{t('ct.modality')}</th>
            <th scope="col">{t('ct.role')}</th>
            <th scope="col">{t('ct.lesions')}</th>
            <th scope="col" className="number">
              {t('ct.sum')}
            </th>
            <th scope="col" className="number">
              {t('ct.change')}
            </th>
            <th scope="col" className="number">
              {t('ct.density')}
            </th>
            <th scope="col">{t('ct.response')}</th>
          </tr>
        </thead>
        <tbody>
          {record.assessments.map((assessment) => (
            <tr key={assessment.eventId}>
              <th scope="row">{date(assessment.on)}</th>
              <td>{code('code', assessment.modality)}</td>
              <td>{code('code', assessment.role)}</td>
              <td>
                {[
                  ...assessment.lesions.map(({ lesionId, organ, lymphNode, sizeMm, state }) => [
                    lesionId,
                    organ,
                    lymphNode && t('ct.node'),
                    sizeMm === null ? code('code', state) : `${number(sizeMm)} mm`,
                  ]),
                  ...assessment.nonTargetLesions.map(({ lesionId, organ, state }) => [
                    lesionId,
                    organ,
                    t('ct.nonTarget'),
                    code('code', state),
                  ]),
                ]
                  .map((lesion) => lesion.filter(Boolean).join(' '))
                  .join('; ') || '–'}
              </td>
              <td className="number">{assessment.sumMm === null ? '–' : number(assessment.sumMm)}</td>
              <td className="number">
                {assessment.changePercent === null ? '–' : `${number(assessment.changePercent, 1)}%`}
              </td>
              <td className="number">{assessment.meanHu === null ? '–' : number(assessment.meanHu, 1)}</td>
              <td>{assessment.response ? code('code', assessment.response.value) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
