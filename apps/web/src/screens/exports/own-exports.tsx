import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Pending } from '../../ui/pending.js';
import { ScrollX } from '../../ui/scroll-x.js';

/** What the reader has taken along of a study, newest first. */
export function OwnExports({ study }: { study: string }) {
  const { t, instant, number } = useI18n();
  const own = useQuery({
    queryKey: ['study', study, 'exports'],
    queryFn: () => answer(api.GET('/api/studies/{study}/exports', { params: { path: { study } } })),
  });
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('exports.own')}
      </Title>
      <Pending of={own}>
        {({ exports }) =>
          exports.length === 0 ? (
            <Empty title={t('exports.none')} />
          ) : (
            <ScrollX label={t('exports.own')}>
              <table className="plain" data-exports={exports.length}>
                <thead>
                  <tr>
                    <th scope="col">{t('import.when')}</th>
                    <th scope="col">{t('exports.format')}</th>
                    <th scope="col" className="number">
                      {t('exports.records')}
                    </th>
                    <th scope="col">{t('exports.purpose')}</th>
                    <th scope="col">SHA-256</th>
                  </tr>
                </thead>
                <tbody>
                  {exports.map(({ exportedAt, format, records, purpose, sha256 }) => (
                    <tr key={exportedAt}>
                      <td>{instant(exportedAt)}</td>
                      <td>{format}</td>
                      <td className="number">{number(records)}</td>
                      <td>{purpose}</td>
                      <td>
                        <code className="id">{sha256}</code>
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
