import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Pending } from '../../ui/pending.js';
import { ScrollX } from '../../ui/scroll-x.js';

/** The files that were imported, newest first. */
export function ImportList({ study }: { study: string }) {
  const { t, instant, number } = useI18n();
  const imports = useQuery({
    queryKey: ['study', study, 'imports'],
    queryFn: () => answer(api.GET('/api/studies/{study}/imports', { params: { path: { study } } })),
  });
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('import.list')}
      </Title>
      <Pending of={imports}>
        {(list) =>
          list.imports.length === 0 ? (
            <Empty title={t('import.none')} />
          ) : (
            <ScrollX label={t('import.list')}>
              <table className="plain" data-imports={list.imports.length}>
                <thead>
                  <tr>
                    <th scope="col">{t('import.when')}</th>
                    <th scope="col">{t('import.who')}</th>
                    <th scope="col">{t('import.file')}</th>
                    <th scope="col">{t('import.why')}</th>
                    <th scope="col">{t('import.rows')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.imports.map(({ importId, recordedAt, actor, file, reason, counts }) => (
                    <tr key={importId}>
                      <td>{instant(recordedAt)}</td>
                      <td>{actor}</td>
                      <td>
                        {file.name}
                        <br />
                        <code className="id">{file.sha256}</code>
                      </td>
                      <td>{reason}</td>
                      <td>
                        {t('import.counts', {
                          read: number(counts.read),
                          recorded: number(counts.recorded),
                          unchanged: number(counts.unchanged),
                          rejected: number(counts.rejected),
                        })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollX>
          )
        }
      </Pending>
    </section>
  );
}
