import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { DataQuery } from '../../api/governance.js';
import { useI18n } from '../../i18n/i18n.js';
import { useFieldPath } from '../../ui/field-path.js';

interface QueryAboutProps {
  readonly study: string;
  readonly patient: string;
  readonly query: Pick<DataQuery, 'eventId' | 'field' | 'check' | 'queryId'>;
}

/** What a query asks about, as a link to it: a field of an event, an event, or the record. */
export function QueryAbout({ study, patient, query }: QueryAboutProps) {
  const { t } = useI18n();
  const fieldPath = useFieldPath();
  const { eventId, field, check } = query;
  const page = `/s/${study}/patients/${patient}`;
  const to = eventId === null ? page : `${page}?event=${eventId}&tab=events`;
  const about =
    eventId === null
      ? t('query.onRecord')
      : field === null
        ? t('query.onEvent')
        : t('query.onField', { field: fieldPath(field) });
  return (
    <Text size="sm">
      <Anchor component={Link} to={to} size="sm">
        {about}
      </Anchor>
      {check !== null && ` · ${t('query.byCheck', { check })}`}
    </Text>
  );
}
