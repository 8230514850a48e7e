import { Anchor } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { PatientRecord, ScheduledVisitRecord } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import classes from './visit-matrix.module.css';

/** A glyph and not only a colour for each state. */
export const GLYPHS = { done: '●', late: '◐', missed: '✕', open: '◇', future: '·' } as const;
export type VisitState = keyof typeof GLYPHS;

/** Where a visit stands on a day. */
export function stateOf(visit: ScheduledVisitRecord, on: string): VisitState {
  if (visit.attendedOn !== null) {
    return visit.attendedOn >= visit.windowFrom && visit.attendedOn <= visit.windowTo ? 'done' : 'late';
  }
  if (on < visit.windowFrom) return 'future';
  return on <= visit.windowTo ? 'open' : 'missed';
}

interface VisitMatrixProps {
  readonly study: string;
  readonly schedule: string;
  readonly records: readonly PatientRecord[];
  readonly on: string;
}

export function VisitMatrix({ study, schedule, records, on }: VisitMatrixProps) {
  const { t } = useI18n();
  const scroll = useRef<HTMLDivElement>(null);
  const months = monthsOf(records, schedule);
  const virtual = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 36,
    overscan: 10,
  });
  const columns = { gridTemplateColumns: `110px repeat(${months.length}, minmax(46px, 1fr))` };
  return (
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('nav.visits')}>
      <div
        role="table"
        aria-rowcount={records.length + 1}
        aria-label={t('nav.visits')}
        style={{ minWidth: 110 + months.length * 46 }}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" className={classes.row} style={columns}>
            <div role="columnheader">{t('patients.subject')}</div>
            {months.map((month) => (
              <div key={month} role="columnheader" className={classes.cell}>
                {t('visits.month', { n: month })}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const record = records[index];
            if (!record) return null;
            const visits = record.visits.scheduled.filter((visit) => visit.schedule === schedule);
            return (
              <div
                key={record.patientId}
                role="row"
                aria-rowindex={index + 2}
                className={`${classes.row} ${classes.body}`}
                style={{ ...columns, transform: `translateY(${start}px)` }}
              >
                <div role="rowheader">
                  <Anchor component={Link} to={`/s/${study}/patients/${record.patientId}`}>
                    {record.patientId}
                  </Anchor>
                </div>
                {months.map((month) => (
                  <div role="cell" key={month} className={classes.cell}>
                    <Cell
                      study={study}
                      record={record}
                      visit={visits.find((visit) => visit.month === month)}
                      on={on}
                    />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Cell(props: {
  study: string;
  record: PatientRecord;
  visit: ScheduledVisitRecord | undefined;
  on: string;
}) {
  const { t, date } = useI18n();
  const { visit, record, study } = props;
  if (!visit) return null;
  const state = stateOf(visit, props.on);
  const words = `${record.patientId} ${t('visits.month', { n: visit.month })}: ${t(`visits.${state}` as Key)}, ${date(visit.windowFrom)} – ${date(visit.windowTo)}`;
  const to = visit.eventId
    ? `/s/${study}/patients/${record.patientId}?event=${visit.eventId}&tab=events`
    : `/s/${study}/patients/${record.patientId}/record/record-visit?attendedOn=${visit.due}`;
  return (
    <Link to={to} className={classes.glyph} data-state={state} aria-label={words} title={words}>
      {GLYPHS[state]}
    </Link>
  );
}

function monthsOf(records: readonly PatientRecord[], schedule: string): number[] {
  const found = records.flatMap(({ visits }) =>
    visits.scheduled.filter((visit) => visit.schedule === schedule).map(({ month }) => month),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}
