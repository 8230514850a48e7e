import { Anchor, Button, Card, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { Pending } from '../../ui/pending.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { useValueText } from '../../ui/value-text.js';

type Shown = { value: string | number | null; numerator: number | null; denominator: number | null };

/** Subjects and events that a row lists; the rest are said by number. */
const LISTED = 8;
/** Figures that are shown at once. */
const FIGURES = 40;

/** Which figures moved between two views (cuts, positions or instants), which subjects moved them, and by which events. */
export function CutDiff({ study, from, to }: { study: string; from: string; to: string }) {
  const { t, phrase, code, number } = useI18n();
  const text = useValueText();
  const [shown, setShown] = useState(FIGURES);
  const diff = useQuery({
    queryKey: ['study', study, 'diff', from, to],
    queryFn: () =>
      answer(
        api.GET('/api/studies/{study}/outcomes/diff', { params: { path: { study }, query: { from, to } } }),
      ),
  });
  const figure = (found: Shown | null) =>
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
            <ScrollX label={t('cuts.diff')}>
              <table className="plain" data-figures={figures.length}>
                <thead>
                  <tr>
                    <th scope="col">{t('outcome.figure')}</th>
                    <th scope="col">{t('change.before')}</th>
                    <th scope="col">{t('change.after')}</th>
                    <th scope="col">{t('cuts.because')}</th>
                  </tr>
                </thead>
                <tbody>
                  {figures.slice(0, shown).map((each) => (
                    <tr key={`${each.outcome}/${each.row}`}>
                      <th scope="row">
                        {each.section && `${phrase(each.section)}: `}
                        {code('code', phrase(each.label))}
                        {each.group !== null && ` (${code('code', each.group)})`}
                      </th>
                      <td className="removed">{figure(each.from)}</td>
                      <td className="added">{figure(each.to)}</td>
                      <td>
                        <Because study={study} subjects={each.subjects} more={each.moreSubjects} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollX>
            {figures.length > shown && (
              <Button size="xs" variant="default" mt="xs" onClick={() => setShown(shown + FIGURES)}>
                {t('cuts.more', { n: number(figures.length - shown) })}
              </Button>
            )}
          </>
        )}
      </Pending>
    </Card>
  );
}

/** Large enough to be touched. */
const TARGET = { size: 'sm', display: 'inline-block', lh: '24px', miw: 24 } as const;

interface Mover {
  readonly patientId: string;
  readonly eventIds: readonly string[];
}

/** The subjects that moved a figure, each with the events that did; where there are none, the cutoff or a rule did. */
function Because(props: { study: string; subjects: readonly Mover[]; more: number }) {
  const { t } = useI18n();
  const hidden = Math.max(0, props.subjects.length - LISTED) + props.more;
  return (
    <Group gap="xs">
      {props.subjects.slice(0, LISTED).map(({ patientId, eventIds }) => (
        <span key={patientId}>
          <Anchor {...TARGET} component={Link} to={`/s/${props.study}/patients/${patientId}`}>
            {patientId}
          </Anchor>
          {eventIds.map((eventId, index) => (
            <Anchor
              key={eventId}
              {...TARGET}
              ml={8}
              component={Link}
              to={`/s/${props.study}/patients/${patientId}?event=${eventId}&tab=events`}
            >
              {t('explain.event', { n: index + 1 })}
            </Anchor>
          ))}
        </span>
      ))}
      {hidden > 0 && <Text size="sm">{t('cuts.others', { n: hidden })}</Text>}
    </Group>
  );
}
