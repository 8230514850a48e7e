import { Anchor } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { LoggedEvent } from '#contracts';
import { useI18n } from '../../i18n/i18n.js';
import { Payload } from '../../ui/payload.js';
import classes from './audit-table.module.css';

/** Events, newest first; only those in view are in the page. */
export function AuditTable({ study, events }: { study: string; events: readonly LoggedEvent[] }) {
  const { t, code } = useI18n();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 64,
    overscan: 8,
  });
  const heads = [
    'audit.position',
    'audit.when',
    'audit.actor',
    'audit.subject',
    'audit.type',
    'audit.content',
    'audit.why',
  ] as const;
  return (
    <div ref={scroll} className={classes.scroll} tabIndex={0} role="region" aria-label={t('nav.audit')}>
      <div
        className={classes.table}
        role="table"
        aria-rowcount={events.length + 1}
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
            const event = events[index];
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
                    {event.actor}
                    <br />
                    {code('role', event.actingRole)}
                  </div>
                  <div role="cell">
                    <Subject study={study} event={event} />
                  </div>
                  <div role="cell">{code('event', event.type)}</div>
                  <div role="cell" className={classes.content}>
                    {event.stream.startsWith('patient/') && <Payload payload={event.payload} />}
                  </div>
                  <div role="cell">{event.reason ?? '–'}</div>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Subject({ study, event }: { study: string; event: LoggedEvent }) {
  if (!event.stream.startsWith('patient/')) return '–';
  const id = event.stream.slice('patient/'.length);
  return (
    <Anchor component={Link} to={`/s/${study}/patients/${id}?event=${event.eventId}&tab=events`}>
      {id}
    </Anchor>
  );
}
