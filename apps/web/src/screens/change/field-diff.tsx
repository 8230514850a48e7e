import { Card, Text, Title } from '@mantine/core';
import { useI18n } from '../../i18n/i18n.js';
import { useValueText } from '../../ui/value-text.js';

interface FieldDiffProps {
  readonly before: Readonly<Record<string, unknown>>;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** The fields that a correction changes, old and new. */
export function FieldDiff({ before, changes }: FieldDiffProps) {
  const { t, code } = useI18n();
  const text = useValueText();
  const entries = Object.entries(changes);
  return (
    <Card withBorder padding="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('change.diff')}
      </Title>
      {entries.length === 0 ? (
        <Text size="sm" c="gray.7">
          –
        </Text>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('change.what')}</th>
              <th scope="col">{t('change.before')}</th>
              <th scope="col">{t('change.after')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{code('field', name)}</th>
                <td className="removed">{text(before[name])}</td>
                <td className="added">{text(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
