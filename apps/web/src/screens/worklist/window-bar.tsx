import { addDays, daysBetween } from '#kernel';
import { useI18n } from '../../i18n/i18n.js';

const WIDTH = 220;
const PAD_DAYS = 7;
const LONGEST_DAYS = 120;

interface WindowBarProps {
  readonly from: string;
  readonly to: string;
  readonly due: string;
  /** The day by which the worklist is told. */
  readonly on: string;
}

/** A visit's window as a bar, its due date a tick in it, the present day a line. */
export function WindowBar({ from, to, due, on }: WindowBarProps) {
  const { t, date } = useI18n();
  const begin = addDays(from < on ? from : on, -PAD_DAYS);
  const end = addDays(to > on ? to : on, PAD_DAYS);
  // A visit that is long overdue keeps its window visible: the day stands at the bar's end.
  const days = Math.min(daysBetween(begin, end), daysBetween(begin, to) + LONGEST_DAYS);
  const x = (day: string) => Math.min(WIDTH - 2, (daysBetween(begin, day) / days) * WIDTH);
  const words = t('worklist.window', { from: date(from), to: date(to), due: date(due), on: date(on) });
  return (
    <svg width={WIDTH} height="22" role="img" aria-label={words} data-window="">
      <title>{words}</title>
      <line x1="0" x2={WIDTH} y1="11" y2="11" stroke="#adb5bd" />
      <rect x={x(from)} y="5" width={Math.max(3, x(to) - x(from))} height="12" rx="2" fill="#a6cce0" />
      <line x1={x(due)} x2={x(due)} y1="3" y2="19" stroke="#0b5a7a" strokeWidth="2" />
      <line x1={x(on)} x2={x(on)} y1="0" y2="22" stroke="#a12622" strokeWidth="2" strokeDasharray="3 2" />
    </svg>
  );
}
