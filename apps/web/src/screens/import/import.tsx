import {
  Alert,
  Button,
  Card,
  Checkbox,
  FileInput,
  Group,
  NativeSelect,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ImportAnswer } from '#contracts';
import { IMPORT_ENCODINGS, type ImportEncoding, type ImportMapping } from '#interop';
import { useStudy } from '../../api/queries.js';
import { useI18n } from '../../i18n/i18n.js';
import { Page } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-text.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { type ChosenFile, firstMapping, readFile } from './chosen-file.js';
import { ImportList } from './import-list.js';
import { ImportResult } from './import-result.js';
import { MappingForm } from './mapping-form.js';
import { useImport } from './use-import.js';

/** A file becomes what is recorded of subjects: choose it, say what its columns mean, look what it would do, do it. */
export function Screen() {
  const { t, number } = useI18n();
  const problemText = useProblemText();
  const { study = '' } = useParams();
  const { protocol } = useStudy(study);
  const [file, setFile] = useState<File | null>(null);
  const [encoding, setEncoding] = useState<ImportEncoding>('utf-8');
  const [mapping, setMapping] = useState<ImportMapping | null>(null);
  const { preview, record } = useImport(study);
  const reading = useMutation({
    mutationFn: (wanted: { file: File; encoding: ImportEncoding }) => readFile(wanted.file, wanted.encoding),
    onSuccess: (read) =>
      setMapping(read.namesItself ? null : firstMapping(read, 'report-adverse-event', protocol)),
  });
  const choose = (chosen: File | null, as: ImportEncoding) => {
    for (const step of [reading, preview, record]) step.reset();
    setFile(chosen);
    setEncoding(as);
    setMapping(null);
    if (chosen) reading.mutate({ file: chosen, encoding: as });
  };
  const change = (next: ImportMapping) => {
    preview.reset();
    setMapping(next);
  };
  const read = reading.data;
  const error = reading.error ?? preview.error ?? record.error;
  return (
    <Page title={t('nav.import')} hint={t('import.hint')}>
      <Card withBorder padding="md">
        <Stack gap="sm">
          <Group align="flex-end">
            <FileInput
              label={t('import.file')}
              placeholder={t('integrity.choose')}
              value={file}
              onChange={(chosen) => choose(chosen, encoding)}
              accept=".csv,.tsv,.txt,.ndjson,.jsonl"
              w={320}
              clearable
              clearButtonProps={{ 'aria-label': t('close') }}
            />
            <NativeSelect
              label={t('import.encoding')}
              value={encoding}
              onChange={(event) => choose(file, event.currentTarget.value as ImportEncoding)}
              data={IMPORT_ENCODINGS.map((name) => ({ value: name, label: name.toUpperCase() }))}
            />
          </Group>
          {read && <Text size="sm">{t('import.read', { n: number(read.rows) })}</Text>}
          {read?.namesItself && <Text size="sm">{t('import.namesItself')}</Text>}
          {read && !read.namesItself && <Sample file={read} />}
          {read && mapping && <MappingForm file={read} mapping={mapping} onChange={change} />}
          {read && !record.data && (
            <Group>
              <Button loading={preview.isPending} onClick={() => preview.mutate({ file: read, mapping })}>
                {t('import.preview')}
              </Button>
            </Group>
          )}
        </Stack>
      </Card>
      {error && (
        <Alert color="red" role="alert">
          {problemText(error)}
        </Alert>
      )}
      {record.data && <ImportResult answer={record.data} done />}
      {!record.data && preview.data && read && (
        <>
          <ImportResult answer={preview.data} done={false} />
          <Confirm
            counts={preview.data.counts}
            busy={record.isPending}
            onConfirm={(reason, partial) => record.mutate({ file: read, mapping, reason, partial })}
          />
        </>
      )}
      <ImportList study={study} />
    </Page>
  );
}

/** The first rows, so that a person recognises the columns. */
function Sample({ file: { name, columns, sample } }: { file: ChosenFile }) {
  return (
    <ScrollX label={name}>
      <table className="plain">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((cells) => (
            <tr key={cells.join('\t')}>
              {columns.map((column, at) => (
                <td key={column}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Confirm(props: {
  counts: ImportAnswer['counts'];
  busy: boolean;
  onConfirm: (reason: string, partial: boolean) => void;
}) {
  const { t, number } = useI18n();
  const { recorded, rejected } = props.counts;
  const [reason, setReason] = useState('');
  const [partial, setPartial] = useState(false);
  if (recorded === 0) return <Text>{t('import.nothing')}</Text>;
  const ready = reason.trim() !== '' && (rejected === 0 || partial);
  return (
    <Card withBorder padding="md">
      <Stack gap="sm" align="flex-start">
        {rejected > 0 && (
          <Checkbox
            label={t('import.partial', { n: number(rejected) })}
            name="partial"
            checked={partial}
            onChange={(event) => setPartial(event.currentTarget.checked)}
          />
        )}
        <Textarea
          label={t('import.reason')}
          name="reason"
          required
          autosize
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          w={420}
        />
        <Button
          data-confirm
          disabled={!ready}
          loading={props.busy}
          onClick={() => props.onConfirm(reason.trim(), partial)}
        >
          {t('import.confirm', { n: number(recorded) })}
        </Button>
      </Stack>
    </Card>
  );
}
