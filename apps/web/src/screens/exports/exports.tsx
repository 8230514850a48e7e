import { Alert, Button, Card, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useParams } from 'react-router';
import type { ExportBody } from '#contracts';
import { EXPORT_FORMATS, EXPORT_LEVELS, type ExportFormat, type ExportLevel } from '#interop';
import { cohortsQuery, dataCutsQuery } from '../../api/queries.js';
import { typedDate } from '../../forms/tidy.js';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-text.js';
import { OwnExports } from './own-exports.js';
import { useExport } from './use-export.js';

const NOW = {
  format: 'csv',
  level: 'CODED',
  cohort: '',
  cut: '',
  knownAt: '',
  asOf: '',
  purpose: '',
} as const;

/** Data that leave the registry: in which format, of which view, under which names; the log keeps who took them. */
export function Screen() {
  const { t } = useI18n();
  const { study = '' } = useParams();
  return (
    <Page title={t('nav.exports')} hint={t('exports.hint')}>
      <ExportForm study={study} />
      <OwnExports study={study} />
    </Page>
  );
}

function ExportForm({ study }: { study: string }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const cuts = useQuery(dataCutsQuery(study));
  const cohorts = useQuery(cohortsQuery(study));
  const [values, setValues] = useState<Record<keyof typeof NOW, string>>(NOW);
  const exporting = useExport(study);
  const commands = values.format === 'commands';
  const set = (name: keyof typeof NOW) => (event: { currentTarget: { value: string } }) =>
    setValues({ ...values, [name]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    exporting.mutate(bodyOf(values));
  };
  return (
    <Card withBorder padding="md">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Group align="flex-end">
            <NativeSelect
              label={t('exports.format')}
              name="format"
              value={values.format}
              onChange={set('format')}
              data={EXPORT_FORMATS.map((value) => ({ value, label: t(`exports.${value}`) }))}
            />
            <NativeSelect
              label={t('exports.level')}
              name="level"
              value={commands ? 'CODED' : values.level}
              disabled={commands}
              onChange={set('level')}
              data={EXPORT_LEVELS.map((value) => ({ value, label: t(`exports.${value}`) }))}
            />
            <NativeSelect
              label={t('analysis.cohort')}
              name="cohort"
              value={values.cohort}
              onChange={set('cohort')}
            >
              <option value="">{t('analysis.everybody')}</option>
              {cohorts.data?.cohorts.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </NativeSelect>
            {!commands && (
              <NativeSelect label={t('exports.cut')} name="cut" value={values.cut} onChange={set('cut')}>
                <option value="" />
                {cuts.data?.dataCuts.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            )}
            {values.cut === '' && (
              <TextInput
                label={t('exports.knownAt')}
                name="knownAt"
                placeholder="2026-03-01T12:00:00Z"
                value={values.knownAt}
                onChange={set('knownAt')}
              />
            )}
            {values.cut === '' && !commands && (
              <TextInput
                label={t('exports.asOf')}
                name="asOf"
                placeholder={t('form.datePlaceholder')}
                value={values.asOf}
                onChange={set('asOf')}
              />
            )}
          </Group>
          <Text size="sm" c="gray.7">
            {t(`exports.${values.format as ExportFormat}.hint`)}
          </Text>
          <Group align="flex-end">
            <Textarea
              label={t('exports.purpose')}
              name="purpose"
              required
              autosize
              value={values.purpose}
              onChange={set('purpose')}
              w={420}
            />
            <Button type="submit" loading={exporting.isPending}>
              {t('exports.make')}
            </Button>
          </Group>
        </Stack>
      </form>
      {exporting.data && (
        <Alert
          color="teal"
          role="status"
          mt="sm"
          title={t('exports.made')}
          data-exported={exporting.data.sha256}
        >
          {exporting.data.name} · SHA-256 <code className="id">{exporting.data.sha256}</code>
        </Alert>
      )}
      {exporting.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(exporting.error)}
        </Alert>
      )}
    </Card>
  );
}

function bodyOf(values: Record<keyof typeof NOW, string>): ExportBody {
  const { format, level, cohort, cut, knownAt, asOf, purpose } = values;
  const commands = format === 'commands';
  const of = (name: string, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() });
  const moment =
    cut !== '' && !commands
      ? { cut }
      : { ...of('knownAt', knownAt), ...of('asOf', commands ? '' : typedDate(asOf)) };
  return {
    format: format as ExportFormat,
    ...(!commands && { level: level as ExportLevel }),
    ...of('cohort', cohort),
    purpose: purpose.trim(),
    ...moment,
  };
}
