import { Anchor, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import type { QueryRow } from '../../api/governance.js';
import { useI18n } from '../../i18n/i18n.js';
import { QueryAbout } from './query-about.js';
import classes from './query-table.module.css';

interface QueryTableProps {
  readonly study: string;
  readonly rows: readonly QueryRow[];
  readonly onOpen: (row: QueryRow) => void;
}

/** Queries with their age, which is told by a bar's length and in days. */
export function QueryTable({ study, rows, onOpen }: QueryTableProps) {
  const { t, phrase } = useI18n();
  return (
    <div className="scroll-x">
      <table className="plain" data-queries={rows.length}>
        <thead>
          <tr>
            <th scope="col" className="nowrap">
              {t('patients.subject')}
            </th>
            <th scope="col">{t('query.question')}</th>
            <th scope="col">{t('query.about')}</th>
            <th scope="col">{t('query.state')}</th>
            <th scope="col">{t('query.ageDays')}</th>
            <th scope="col">{t('query.openedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.queryId} data-state={row.state}>
              <th scope="row">
                <Anchor component={Link} to={`/s/${study}/patients/${row.patientId}?tab=queries`} fw={600}>
                  {row.patientId}
                </Anchor>
              </th>
              <td className={classes.text}>
                <UnstyledButton className={classes.open} onClick={() => onOpen(row)}>
                  {row.check === null ? row.text : phrase(row.text)}
                </UnstyledButton>
              </td>
              <td>
                <QueryAbout study={study} patient={row.patientId} query={row} />
              </td>
              <td className="nowrap">{t(`query.state.${row.state}`)}</td>
              <td>
                <Age days={row.ageDays} />
              </td>
              <td>
                {row.check === null ? row.openedBy : t('query.editCheck')}
                {row.movedBy !== row.openedBy && ` → ${row.movedBy}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FULL_BAR_DAYS = 30;

function Age({ days }: { days: number }) {
  const { t } = useI18n();
  const share = Math.min(1, days / FULL_BAR_DAYS);
  return (
    <div className={classes.age}>
      <span>{t('query.days', { days })}</span>
      <svg width="60" height="6" aria-hidden="true">
        <rect width="60" height="6" rx="3" fill="#dee2e6" />
        <rect width={Math.max(3, share * 60)} height="6" rx="3" fill={share >= 1 ? '#a12622' : '#0b5a7a'} />
      </svg>
    </div>
  );
}
