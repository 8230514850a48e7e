import { Anchor } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { PatientSummary } from '#contracts';
import { type I18n, useI18n } from '../../i18n/i18n.js';
import type { Key } from '../../i18n/language.js';
import classes from './patient-table.module.css';

export type Summary = z.infer<typeof PatientSummary>;

const ROW_HEIGHT = 40;

const COLUMNS: readonly { key: Key; width: number; show: (row: Summary, i18n: I18n) => string }[] = [
  { key: 'patients.status', width: 145, show: (row, { code }) => code('code', row.status) },
  { key: 'patients.setting', width: 130, show: (row, { code }) => code('code', row.setting) },
  { key: 'patients.site', width: 60, show: (row) => row.siteId },
  {
    key: 'patients.risk',
    width: 100,
    show: (row, { code }) => (row.riskDerived ? code('code', row.riskDerived) : '–'),
  },
  { key: 'patients.dose', width: 165, show: doseText },
  {
    key: 'patients.response',
    width: 190,
    show: (row, { code }) => (row.bestResponse ? code('code', row.bestResponse) : '–'),
  },
  {
    key: 'patients.recurrenceStatus',
    width: 100,
    show: (row, { code }) => (row.recurrence === 'NONE' ? '–' : code('code', row.recurrence)),
  },
  {
    key: 'patients.nextVisit',
    width: 105,
    show: (row, { date }) => (row.nextVisitDueOn ? date(row.nextVisitDueOn) : '–'),
  },
  { key: 'patients.lastContact', width: 105, show: (row, { date }) => date(row.lastContactOn) },
];

/** Wide enough for the longest of the numbers that subjects have here. */
const numberWidth = (letters: number) => `max(100px, ${letters}ch)`;
const templateFor = (letters: number) =>
  `${numberWidth(letters)} ${COLUMNS.map(({ width }) => `minmax(${width}px, 1fr)`).join(' ')}`;
const MIN_WIDTH = COLUMNS.reduce((sum, { width }) => sum + width + 8, 24);

/** A row for each subject. Only those in view are in the page: ten thousand scroll as one does. */
export function PatientTable({ study, rows }: { study: string; rows: readonly Summary[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const longest = rows.reduce((most, { patientId }) => Math.max(most, patientId.length), 0);
  const letters = Math.min(longest + 4, 30);
  const gridTemplateColumns = templateFor(letters);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  return (
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('nav.patients')}>
      <div
        className={classes.table}
        style={{ minWidth: `calc(${numberWidth(letters)} + ${MIN_WIDTH}px)` }}
        role="table"
        aria-rowcount={rows.length + 1}
        aria-label={t('nav.patients')}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns }}>
            <div role="columnheader">{t('patients.subject')}</div>
            {COLUMNS.map(({ key }) => (
              <div key={key} role="columnheader">
                {t(key)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={row.patientId}
                role="row"
                aria-rowindex={index + 2}
                className={`${classes.row} ${classes.body}`}
                style={{
                  gridTemplateColumns,
                  transform: `translateY(${start}px)`,
                  height: ROW_HEIGHT,
                }}
              >
                <div role="cell">
                  <Anchor component={Link} to={`/s/${study}/patients/${row.patientId}`} fw={600}>
                    {row.patientId}
                  </Anchor>
                </div>
                {COLUMNS.map(({ key, show }) => (
                  <div role="cell" key={key} title={show(row, i18n)}>
                    {show(row, i18n)}
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

function doseText(row: Summary, { t, code }: I18n): string {
  if (row.drug === null) return '–';
  const drug = code('code', row.drug);
  return row.presentMgPerDay > 0 ? t('patients.doseOf', { drug, mg: row.presentMgPerDay }) : drug;
}
