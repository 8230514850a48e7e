import { Anchor } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { AuditEntry } from '#contracts';
import { useI18n } from '../../i18n/i18n.js';
import { Payload } from '../../ui/payload.js';
import { useReasonText } from '../../ui/reason-text.js';
import classes from './audit-table.module.css';

/** Entries, newest first; only those in view are in the page. */
export function AuditTable({ study, entries }: { study: string; entries: readonly AuditEntry[] }) {
  const { t, code } = useI18n();
  const reasonText = useReasonText();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 64,
    overscan: 8,
  });
  const heads = [
    'audit.position',
    'audit.when',
    'audit.actor',
    'audit.patient',
    'audit.type',
    'audit.content',
    'audit.why',
  ] as const;
  return (
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('nav.audit')}>
      <div
        className={classes.table}
        role="table"
        aria-rowcount={entries.length + 1}
        aria-label={t('nav.audit')}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row}>
            {heads.map((head) => (
              <div key={head} role="columnheader">
                {t(head)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const event = entries[index];
            return (
              event && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className={`${classes.row} ${classes.body}`}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <div role="cell">{event.position}</div>
                  <div role="cell">{event.recordedAt.replace('T', ' ').slice(0, 19)}</div>
                  <div role="cell">
                    {event.printedName && <div>{event.printedName}</div>}
                    {event.actor} ({code('role', event.actingRole)})
                  </div>
                  <div role="cell">
                    <Subject study={study} entry={event} />
                  </div>
                  <div role="cell">{code('event', event.action)}</div>
                  <div role="cell">
                    <Content of={event} />
                  </div>
                  <div role="cell">{event.reason ? reasonText(event.reason) : '–'}</div>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** What says too much for a line: a protocol, a publication. */
const LARGE: ReadonlySet<string> = new Set([
  'study.registered',
  'study.protocol-amended',
  'study.publication-recorded',
]);

/** What was recorded; of a correction, the fields that it changed, as they were and as they are. */
function Content({ of }: { of: AuditEntry }) {
  if (LARGE.has(of.action)) return of.summary;
  return (
    <>
      {of.oldValue && (
        <div className="removed">
          <Payload payload={of.oldValue} />
        </div>
      )}
      {of.newValue && <Payload payload={of.newValue} />}
    </>
  );
}

function Subject({ study, entry }: { study: string; entry: AuditEntry }) {
  const { patientId, stream, eventId } = entry;
  if (!patientId) return '–';
  const event = stream.startsWith('patient/') ? `?event=${eventId}&tab=events` : '';
  return (
    <Anchor component={Link} to={`/s/${study}/patients/${patientId}${event}`}>
      {patientId}
    </Anchor>
  );
}
