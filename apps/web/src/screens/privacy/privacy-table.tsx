import { Anchor, Card } from '@mantine/core';
import { Link } from 'react-router';
import type { ProcessingEntry } from '../../api/registers.js';
import { useI18n } from '../../i18n/i18n.js';
import { Instant } from '../../ui/instant.js';
import { ScrollX } from '../../ui/scroll-x.js';

/** What was done with identifying data, in the order of recording. */
export function PrivacyTable(props: { study: string; entries: readonly ProcessingEntry[] }) {
  const { t, code, number } = useI18n();
  const { study, entries } = props;
  const whatText = useWhatText();
  return (
    <Card withBorder padding="md">
      <ScrollX label={t('nav.privacy')}>
        <table className="plain wide" data-processing={entries.length}>
          <thead>
            <tr>
              <th scope="col">{t('audit.position')}</th>
              <th scope="col">{t('locks.when')}</th>
              <th scope="col">{t('audit.actor')}</th>
              <th scope="col">{t('privacy.kind')}</th>
              <th scope="col">{t('patients.subject')}</th>
              <th scope="col">{t('privacy.what')}</th>
              <th scope="col">{t('audit.why')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.position} data-entry={entry.position} data-kind={entry.kind}>
                <th scope="row">{entry.position}</th>
                <td>
                  <Instant utc={entry.recordedAt} />
                </td>
                <td>
                  {entry.printedName && <div>{entry.printedName}</div>}
                  {entry.actor} ({code('role', entry.actingRole)})
                </td>
                <td>{t(`privacy.kind.${entry.kind}`)}</td>
                <td>
                  {entry.patientId === null ? (
                    '–'
                  ) : (
                    <Anchor component={Link} to={`/s/${study}/patients/${entry.patientId}`}>
                      {entry.patientId}
                    </Anchor>
                  )}
                </td>
                <td>
                  {whatText(entry)}
                  {entry.records !== null && ` · ${t('privacy.rows', { n: number(entry.records) })}`}
                </td>
                <td>{entry.reason ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

/** What was read or left, or which fields were set. */
function useWhatText(): (entry: ProcessingEntry) => string {
  const { t, code, list, phrase } = useI18n();
  return ({ kind, what }) => {
    if (kind === 'RECORDED') return list(what.split(', ').map((field) => code('field', `identity.${field}`)));
    return what === 'identity' ? t('privacy.identity') : phrase(what);
  };
}
