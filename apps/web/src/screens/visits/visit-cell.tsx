import { Link } from 'react-router';
import { useI18n } from '../../i18n/i18n.js';
import { MARK_GLYPHS } from '../../ui/mark-badges.js';
import classes from './visit-matrix.module.css';
import { GLYPHS, stateOf, type Visit } from './visit-state.js';

interface VisitCellProps {
  readonly study: string;
  readonly patientId: string;
  readonly visit: Visit;
  readonly nextWindowFrom: string | null;
  readonly on: string;
}

/** A visit: how it stands, and what was said about it, by glyphs that have words. It opens the visit. */
export function VisitCell({ study, patientId, visit, nextWindowFrom, on }: VisitCellProps) {
  const { t, date } = useI18n();
  const state = stateOf(visit, nextWindowFrom, on);
  const words = [
    `${patientId} ${t('visits.month', { n: visit.month })}: ${t(`visits.${state}`)}`,
    `${date(visit.windowFrom)} – ${date(visit.windowTo)}`,
    ...visit.marks.map((mark) => t(`mark.${mark}`)),
  ].join(', ');
  const page = `/s/${study}/patients/${patientId}`;
  const to = visit.eventId
    ? `${page}?event=${visit.eventId}&tab=events`
    : `${page}/record/record-visit?attendedOn=${visit.due}`;
  return (
    <Link to={to} className={classes.glyph} data-state={state} aria-label={words} title={words}>
      {GLYPHS[state]}
      {visit.marks.length > 0 && (
        <sup className={classes.marks} data-marks={visit.marks.join(' ')}>
          {visit.marks.map((mark) => MARK_GLYPHS[mark]).join('')}
        </sup>
      )}
    </Link>
  );
}
