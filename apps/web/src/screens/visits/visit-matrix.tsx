import { Anchor } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { Link } from 'react-router';
import { type SubjectVisits, VISITS_PAGE, visitsQuery } from '../../api/governance.js';
import { useI18n } from '../../i18n/i18n.js';
import { MARK_GLYPHS } from '../../ui/mark-badges.js';
import { VisitCell } from './visit-cell.js';
import classes from './visit-matrix.module.css';

const ROW_HEIGHT = 36;
const SUBJECT_WIDTH = 130;
const MONTH_WIDTH = 52;

interface VisitMatrixProps {
  readonly study: string;
  readonly schedule: string;
  readonly site: string;
  readonly months: readonly number[];
  /** How many subjects there are; those in view are fetched. */
  readonly total: number;
  readonly on: string;
}

/** A row for each subject, a column for each visit. Only what is in view is fetched and in the page. */
export function VisitMatrix({ study, schedule, site, months, total, on }: VisitMatrixProps) {
  const { t } = useI18n();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const shown = virtual.getVirtualItems();
  const pages = [...new Set(shown.map(({ index }) => Math.floor(index / VISITS_PAGE)))];
  const fetched = useQueries({
    queries: pages.map((page) => visitsQuery(study, schedule, site, page)),
  });
  const subjectAt = (index: number) => {
    const page = pages.indexOf(Math.floor(index / VISITS_PAGE));
    return fetched[page]?.data?.subjects[index % VISITS_PAGE];
  };
  const columns = `${SUBJECT_WIDTH}px repeat(${months.length}, minmax(${MONTH_WIDTH}px, 1fr))`;
  return (
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('nav.visits')}>
      <div
        role="table"
        aria-rowcount={total + 1}
        aria-label={t('nav.visits')}
        style={{ minWidth: SUBJECT_WIDTH + 24 + months.length * MONTH_WIDTH }}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" className={classes.row} style={{ gridTemplateColumns: columns }}>
            <div role="columnheader" className={classes.subject}>
              {t('patients.subject')}
            </div>
            {months.map((month) => (
              <div key={month} role="columnheader" className={classes.cell}>
                {t('visits.month', { n: month })}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map(({ index, start }) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={`${classes.row} ${classes.body}`}
              style={{ gridTemplateColumns: columns, transform: `translateY(${start}px)` }}
            >
              <Row study={study} months={months} subject={subjectAt(index)} on={on} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly study: string;
  readonly months: readonly number[];
  /** Undefined until it is fetched. */
  readonly subject: SubjectVisits | undefined;
  readonly on: string;
}

const Row = memo(function Row({ study, months, subject, on }: RowProps) {
  const { t } = useI18n();
  if (!subject) {
    return (
      <div role="cell" className={classes.subject}>
        …
      </div>
    );
  }
  const { patientId, marks, visits } = subject;
  const words = marks.map((mark) => t(`mark.${mark}`)).join(', ');
  return (
    <>
      <div role="rowheader" className={classes.subject}>
        <Anchor component={Link} to={`/s/${study}/patients/${patientId}`} title={patientId}>
          {patientId}
        </Anchor>
        {marks.length > 0 && (
          <span role="img" aria-label={words} title={words} data-marks={marks.join(' ')}>
            {marks.map((mark) => MARK_GLYPHS[mark]).join(' ')}
          </span>
        )}
      </div>
      {months.map((month) => {
        const at = visits.findIndex((each) => each.month === month);
        const visit = visits[at];
        const nextWindowFrom = visits[at + 1]?.windowFrom ?? null;
        return (
          <div role="cell" key={month} className={classes.cell}>
            {visit && <VisitCell {...{ study, patientId, visit, nextWindowFrom, on }} />}
          </div>
        );
      })}
    </>
  );
});
