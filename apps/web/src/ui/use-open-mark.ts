import { useNavigate } from 'react-router';
import type { OutcomeName } from '#trial';
import { useExplain } from './explain-drawer.js';
import type { MarkTarget } from './plot-view.js';

/** What a mark of a plot leads to: the event of a subject, the subject, or what is behind a figure. */
export function useOpenMark(study: string): (target: MarkTarget) => void {
  const navigate = useNavigate();
  const explain = useExplain();
  return ({ patient, event, explain: row }) => {
    if (patient) void navigate(`/s/${study}/patients/${patient}${event ? `?event=${event}&tab=events` : ''}`);
    const slash = row?.indexOf('/') ?? -1;
    if (row && slash > 0) explain(row.slice(0, slash) as OutcomeName, row.slice(slash + 1));
  };
}
