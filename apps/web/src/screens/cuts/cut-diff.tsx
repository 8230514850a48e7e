import { Anchor, Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { Pending } from '../../ui/pending.js';
import { useValueText } from '../../ui/value-text.js';

/** Which figures moved between two cuts, which subjects moved them, and the events that did. */
export function CutDiff({ study, from, to }: { study: string; from: string; to: string }) {
  const { t, phrase, code, number } = useI18n();
  const text = useValueText();
  const diff = useQuery({
    queryKey: ['study', study, 'diff', from, to],
    queryFn: () =>
      answer(
        api.GET('/api/studies/{study}/outcomes/diff', { params: { path: { study }, query: { from, to } } }),
      ),
  });
  const figure = (
    found: { value: string | number | null; numerator: number | null; denominator: number | null } | null,
  ) =>
    found === null
      ? '–'
      : `${text(found.value)}${found.numerator === null ? '' : ` (${found.numerator}/${found.denominator ?? '–'})`}`;
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('cuts.diff')}
      </Title>
      <Pending of={diff}>
        {({ figures, events }) => (
          <>
            <Text size="sm" role="status" mb="sm">
              {t('cuts.moved', { n: number(figures.length), events: number(events.length) })}
            </Text>
            <div className="scroll-x">
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{t('outcome.figure')}</th>
                    <th scope="col">{t('change.before')}</th>
                    <th scope="col">{t('change.after')}</th>
                    <th scope="col">{t('patients.subject')}</th>
                  </tr>
                </thead>
                <tbody>
                  {figures.slice(0, 300).map((each) => (
                    <tr key={`${each.outcome}/${each.row}`}>
                      <th scope="row">
                        {each.section && `${phrase(each.section)}: `}
                        {code('code', phrase(each.label))}
                      </th>
                      <td className="removed">{figure(each.from)}</td>
                      <td className="added">{figure(each.to)}</td>
                      <td>
                        {each.subjects.slice(0, 8).map(({ patientId, eventIds }) => (
                          <Anchor
                            key={patientId}
                            mr={6}
                            component={Link}
                            to={`/s/${study}/patients/${patientId}${eventIds[0] ? `?event=${eventIds[0]}&tab=events` : ''}`}
                          >
                            {patientId}
                          </Anchor>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Pending>
    </Card>
  );
}
