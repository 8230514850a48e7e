import { Alert, Card, FileInput, List, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type BundleReport, verifyBundle } from '#transparency';
import { useI18n } from '../../i18n/i18n.js';

/** Checks an exported bundle in the page. Nothing is sent: it works without the registry. */
export function BundleCheck() {
  const { t, code, number, date } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const [trustedKey, setTrustedKey] = useState('');
  const [report, setReport] = useState<BundleReport | null>(null);
  useEffect(() => {
    if (!file) return setReport(null);
    let gone = false;
    void file.text().then((text) => {
      const options = trustedKey.trim() === '' ? {} : { trustedKey: trustedKey.trim() };
      if (!gone) setReport(verifyBundle(text, options));
    });
    return () => {
      gone = true;
    };
  }, [file, trustedKey]);
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('integrity.bundle')}
      </Title>
      <Text size="sm" mb="sm">
        {t('integrity.bundleHint')}
      </Text>
      <FileInput
        label={t('integrity.file')}
        placeholder={t('integrity.choose')}
        value={file}
        onChange={setFile}
        accept=".json"
        maw={420}
        clearable
        clearButtonProps={{ 'aria-label': t('close') }}
      />
      <TextInput
        label={t('integrity.trustedKey')}
        value={trustedKey}
        onChange={(event) => setTrustedKey(event.currentTarget.value)}
        maw={620}
        mt="sm"
      />
      {report && (
        <Alert
          color={report.ok ? 'teal' : 'red'}
          role="status"
          mt="sm"
          title={t(report.ok ? 'integrity.ok' : 'integrity.broken')}
          data-bundle={report.ok}
        >
          <Text size="sm">
            {t('integrity.bundleOf', {
              study: report.study ?? '–',
              n: number(report.events.length),
              size: number(report.size ?? 0),
            })}
          </Text>
          <List size="sm">
            {report.problems.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
            {report.events.slice(0, 50).map((event) => (
              <List.Item key={event.position}>
                {event.position} {code('event', event.type)} {event.occurredOn && date(event.occurredOn)} ·{' '}
                {event.actor}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Card>
  );
}
