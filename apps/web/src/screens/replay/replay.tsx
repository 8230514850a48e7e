import { ActionIcon, Button, Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { addDays, daysBetween } from '#kernel';
import { timelinePlot } from '#plots';
import { derivePatient, isPatientEvent, type PatientRecord } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import { changesBetween } from '../../subject/changes.js';
import { useMoment } from '../../subject/moment.js';
import { knownBy, type SubjectView, useSubject } from '../../subject/use-subject.js';
import { ChangeTable } from '../../ui/change-table.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Payload } from '../../ui/payload.js';
import { Pending } from '../../ui/pending.js';
import { PlotView } from '../../ui/plot-view.js';
import { PatientHeader } from '../patient/patient-header.js';
import { Range } from './range.js';

/** A subject's history under two clocks: when it was known, and when it happened. */
export function Screen() {
  const { t } = useI18n();
  const { study = '', patient = '' } = useParams();
  const subject = useSubject(study, patient);
  return (
    <Page title={t('replay.title', { id: patient })} hint={t('replay.hint')}>
      <Pending of={subject}>
        {(view) =>
          view.record ? <Replay subject={view} whole={view.record} /> : <Empty title={t('patient.notYet')} />
        }
      </Pending>
    </Page>
  );
}

const STEP_MS = 700;

function Replay({ subject, whole }: { subject: SubjectView; whole: PatientRecord }) {
  const { t, code, instant, date, number } = useI18n();
  const { events, study, patientId } = subject;
  const { moment, setMoment } = useMoment();
  const [playing, setPlaying] = useState(false);
  const step = moment.knownAt === null ? events.length : knownBy(events, moment.knownAt).length;
  const span = useMemo(() => spanOf(whole), [whole]);
  const days = daysBetween(span.from, span.to) + 1;
  const day = moment.asOf === null ? days : Math.min(days, daysBetween(span.from, moment.asOf));
  const goTo = (next: number) => {
    const event = events[next - 1];
    if (next >= events.length) setMoment({ knownAt: null });
    else
      setMoment({
        knownAt: event
          ? event.recordedAt
          : new Date(Date.parse(events[0]?.recordedAt ?? '') - 1).toISOString(),
      });
  };
  useEffect(() => {
    if (!playing) return;
    if (step >= events.length) return setPlaying(false);
    const timer = setTimeout(() => goTo(step + 1), STEP_MS);
    return () => clearTimeout(timer);
  });
  const derived = useMemo(() => {
    const started = performance.now();
    const derive = (count: number) =>
      derivePatient(patientId, events.slice(0, count).filter(isPatientEvent), study.protocol, {
        asOf: moment.asOf,
      });
    const [record, before] = [derive(step), derive(Math.max(0, step - 1))];
    return { record, before, ms: performance.now() - started };
  }, [events, step, moment.asOf, patientId, study.protocol]);
  const event = events[step - 1];
  return (
    <>
      <Card withBorder padding="md">
        <Stack gap="md">
          <Range
            label={t('replay.known')}
            value={step}
            max={events.length}
            text={
              event
                ? `${t('replay.step', { n: step, all: events.length, what: code('event', event.type) })} · ${instant(event.recordedAt)} · ${event.recordedAt}`
                : t('replay.before')
            }
            onChange={goTo}
          />
          <Range
            label={t('replay.clinical')}
            value={day}
            max={days}
            text={day >= days ? t('replay.end') : date(addDays(span.from, day))}
            onChange={(next) => setMoment({ asOf: next >= days ? null : addDays(span.from, next) })}
          />
          <Group gap="xs">
            <Button
              size="xs"
              onClick={() => setPlaying(!playing)}
              disabled={!playing && step >= events.length}
            >
              {t(playing ? 'replay.pause' : 'replay.play')}
            </Button>
            <ActionIcon
              variant="default"
              aria-label={t('replay.back')}
              disabled={step === 0}
              onClick={() => goTo(step - 1)}
            >
              ‹
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('replay.forward')}
              disabled={step >= events.length}
              onClick={() => goTo(step + 1)}
            >
              ›
            </ActionIcon>
            <NativeSelect
              aria-label={t('replay.known')}
              value={String(step)}
              onChange={(change) => goTo(Number(change.currentTarget.value))}
            >
              <option value="0">{t('replay.before')}</option>
              {events.map((each, index) => (
                <option key={each.eventId} value={index + 1}>
                  {`${index + 1} ${code('event', each.type)} ${each.occurredOn ?? ''}`}
                </option>
              ))}
            </NativeSelect>
            <Text size="sm" c="gray.7">
              {t('replay.derived', { n: step, ms: number(derived.ms, 1) })}
            </Text>
          </Group>
        </Stack>
      </Card>
      {derived.record ? (
        <ReplayedRecord record={derived.record} span={span} chosen={event?.eventId ?? null} />
      ) : (
        <Empty title={t('patient.notYet')} />
      )}
      {event && (
        <Card withBorder padding="md" component="section" aria-live="polite">
          <Title order={2} size="h4">
            {t('replay.changed')}
          </Title>
          <Payload payload={event.payload} />
          <ChangeTable changes={changesBetween(derived.before, derived.record)} />
        </Card>
      )}
    </>
  );
}

function ReplayedRecord(props: { record: PatientRecord; span: Span; chosen: string | null }) {
  const { record, span, chosen } = props;
  const { language, code } = useI18n();
  const svg = useMemo(() => {
    const name = (each: string) => code('code', each);
    return timelinePlot(record, { language, name, from: span.from, until: span.to, highlight: chosen });
  }, [record, language, code, span, chosen]);
  return (
    <>
      <PatientHeader record={record} />
      <PlotView svg={svg} />
    </>
  );
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** From the first to the last thing that is known to have happened. */
function spanOf(record: PatientRecord): Span {
  const dates = [
    record.enrolledOn,
    record.consent.givenOn ?? record.enrolledOn,
    record.diagnosis?.on ?? record.enrolledOn,
    ...record.assessments.map(({ on }) => on),
    ...record.surgeries.map(({ on }) => on),
    record.followUp.lastContactOn,
    ...(record.ended ? [record.ended.on] : []),
  ].sort();
  return { from: dates[0] ?? record.enrolledOn, to: dates.at(-1) ?? record.enrolledOn };
}
