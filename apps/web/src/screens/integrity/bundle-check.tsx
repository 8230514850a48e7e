import { Card, FileInput, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type BundleReport, verifyBundle } from '#transparency';
import { useI18n } from '../../i18n/i18n.js';
import { BundleVerdict } from './bundle-verdict.js';

/** Checks an exported bundle in the page. Nothing is sent: it works without the registry. */
export function BundleCheck() {
  const { t } = useI18n();
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
    <Card withBorder padding="md" component="section">
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
        fileInputProps={{ 'aria-label': t('integrity.file'), name: 'bundle' }}
      />
      <TextInput
        label={t('integrity.trustedKey')}
        name="trustedKey"
        value={trustedKey}
        onChange={(event) => setTrustedKey(event.currentTarget.value)}
        maw={620}
        mt="sm"
      />
      {report && <BundleVerdict report={report} />}
    </Card>
  );
}
