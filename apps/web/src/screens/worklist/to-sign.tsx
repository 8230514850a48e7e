import { Anchor, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type ToSign, toSignQuery } from '../../api/governance.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { signPath, subjectScopeOf, useScopeText } from '../../subject/scope.js';
import { Empty } from '../../ui/empty.js';
import { MoreRows, rowsOf } from '../../ui/more-rows.js';
import { Pending } from '../../ui/pending.js';

/** What waits for a signature: broken ones, and records whose follow-up is over. */
export function ToSignList({ study, site }: { study: string; site: string }) {
  const { t } = useI18n();
  const waiting = useInfiniteQuery(toSignQuery(study, site));
  return (
    <Pending of={waiting}>
      {(data) => {
        const rows = rowsOf(data);
        if (rows.length === 0) return <Empty title={t('worklist.empty')} hint={t('sign.none')} />;
        return (
          <>
            <div className="scroll-x">
              <table className="plain" data-to-sign={rows.length}>
                <thead>
                  <tr>
                    <th scope="col">{t('patients.subject')}</th>
                    <th scope="col">{t('locks.what')}</th>
                    <th scope="col">{t('sign.why')}</th>
                    <th scope="col">{t('locks.action')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row
                      key={`${row.patientId} ${row.why} ${JSON.stringify(row.of)} ${row.meaning}`}
                      study={study}
                      row={row}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            <MoreRows of={waiting} />
          </>
        );
      }}
    </Pending>
  );
}

function Row({ study, row }: { study: string; row: ToSign }) {
  const { t, date } = useI18n();
  const scopeText = useScopeText(study);
  const maySign = useMay('signature.sign');
  const scope = subjectScopeOf(row.of);
  const why =
    row.why === 'ENDED' || row.meaning === null
      ? t('sign.ended', { on: row.endedOn ? date(row.endedOn) : '–' })
      : t('sign.broken', { meaning: t(`meaning.${row.meaning}`), name: row.printedName ?? '' });
  return (
    <tr data-why={row.why}>
      <th scope="row">
        <Anchor component={Link} to={`/s/${study}/patients/${row.patientId}?tab=governance`} fw={600}>
          {row.patientId}
        </Anchor>
      </th>
      <td>{scopeText(row.of)}</td>
      <td>
        <span aria-hidden="true">{row.why === 'BROKEN' ? '≠ ' : '○ '}</span>
        {why}
      </td>
      <td>
        {maySign && scope && (
          <Button component={Link} size="xs" variant="default" to={signPath(study, row.patientId, scope)}>
            {t(row.why === 'BROKEN' ? 'signature.again' : 'sign.sign')}
          </Button>
        )}
      </td>
    </tr>
  );
}
