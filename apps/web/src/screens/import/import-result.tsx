import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ImportAnswer } from '#contracts';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { save } from '../../ui/save.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { useValueText } from '../../ui/value-text.js';

/** Rows and subjects shown; the file of rejected rows has them all. */
const SHOWN = 200;
const FIELDS = 40;

/** What a file would record, or has recorded: counts, rejected rows, and what changes of each subject. */
export function ImportResult({ answer, done }: { answer: ImportAnswer; done: boolean }) {
  const { t, number } = useI18n();
  const { counts, file, rejects, subjects } = answer;
  const { read, recorded, unchanged, rejected } = counts;
  const values = Object.fromEntries(
    Object.entries({ read, recorded, unchanged, rejected }).map(([name, n]) => [name, number(n)]),
  );
  return (
    <Stack gap="sm" data-import={done ? 'done' : 'preview'}>
      <Alert
        color={rejected > 0 ? 'orange' : 'teal'}
        role="status"
        title={t(done ? 'import.done' : 'import.would')}
      >
        <Text size="sm" data-counts={`${read} ${recorded} ${unchanged} ${rejected}`}>
          {t('import.counts', values)}
        </Text>
        <Text size="sm">
          {file.name} · SHA-256 <code className="id">{file.sha256}</code>
        </Text>
      </Alert>
      {rejected > 0 && (
        <>
          <Group justify="space-between">
            <Title order={2} size="h4">
              {t('import.rejected', { n: number(rejected) })}
            </Title>
            <Button
              variant="default"
              onClick={() => save(`${file.name}.rejected.csv`, `\ufeff${rejects}`, 'text/csv')}
            >
              {t('import.saveRejects')}
            </Button>
          </Group>
          <Rejected rows={answer.rows} />
        </>
      )}
      <Title order={2} size="h4">
        {t('import.changes', { n: number(subjects.length) })}
      </Title>
      {subjects.length === 0 && <Empty title={t('change.nothing')} />}
      {subjects.slice(0, SHOWN).map((subject) => (
        <SubjectChanges key={subject.patientId} subject={subject} open={subjects.length <= 3} />
      ))}
    </Stack>
  );
}

function Rejected({ rows }: { rows: ImportAnswer['rows'] }) {
  const { t, code } = useI18n();
  const bad = rows.filter(({ outcome }) => outcome === 'rejected').slice(0, SHOWN);
  return (
    <ScrollX label={t('import.rejected', { n: bad.length })}>
      <table className="plain" data-rejected={bad.length}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.subjectNumber')}</th>
            <th scope="col">{t('import.why')}</th>
          </tr>
        </thead>
        <tbody>
          {bad.flatMap(({ row, patientId, problems }) =>
            problems.map((problem) => (
              <tr key={`${row} ${problem.code} ${problem.field}`}>
                <th scope="row" className="number">
                  {row}
                </th>
                <td>{problem.column ?? problem.field ?? ''}</td>
                <td>{patientId ?? ''}</td>
                <td>
                  {code('error', problem.code)}: {problem.message}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollX>
  );
}

function SubjectChanges(props: { subject: ImportAnswer['subjects'][number]; open: boolean }) {
  const { t, code, number } = useI18n();
  const text = useValueText();
  const { patientId, enrolled, events, changes } = props.subject;
  const told = t(enrolled ? 'import.newSubject' : 'import.oldSubject', { id: patientId, n: number(events) });
  if (changes.length === 0) return <Text size="sm">{told}</Text>;
  return (
    <details open={props.open} data-subject={patientId}>
      <summary>{told}</summary>
      <ScrollX label={told}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('change.what')}</th>
              <th scope="col">{t('change.before')}</th>
              <th scope="col">{t('change.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, FIELDS).map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">{pathText(path, code)}</th>
                <td className="removed">{text(before)}</td>
                <td className="added">{text(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {changes.length > FIELDS && (
        <Text size="sm">{t('import.moreFields', { n: number(changes.length - FIELDS) })}</Text>
      )}
    </details>
  );
}

/** `adverseEvents[AE-1].outcome` as words. */
function pathText(path: string, code: (kind: 'field', name: string) => string): string {
  return path
    .split('.')
    .map((part) => {
      const [, name = part, key] = /^([^[]*)\[(.*)\]$/.exec(part) ?? [];
      return key === undefined ? code('field', name) : `${code('field', name)} ${key}`;
    })
    .join(' · ');
}
