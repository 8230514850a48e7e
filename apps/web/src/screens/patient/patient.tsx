import { Badge, Button, Group, SimpleGrid, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { timelinePlot } from '#plots';
import type { PatientRecord } from '#trial';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { marksOf, useGovernance } from '../../subject/governance.js';
import { useMoment } from '../../subject/moment.js';
import { signPath } from '../../subject/scope.js';
import { type SubjectView, useSubject } from '../../subject/use-subject.js';
import { AsOfBanner } from '../../ui/as-of-banner.js';
import { Empty } from '../../ui/empty.js';
import { MarkBadges } from '../../ui/mark-badges.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { PlotView } from '../../ui/plot-view.js';
import { AdverseEvents } from './adverse-events.js';
import { Assessments } from './assessments.js';
import { BrokenSignatures } from './broken-signatures.js';
import { EventList } from './event-list.js';
import { PatientHeader } from './patient-header.js';
import { Prompts } from './prompts.js';
import { RecordMenu } from './record-menu.js';
import { RecordWarnings } from './record-warnings.js';
import { SignaturesAndLocks } from './signatures-and-locks.js';
import { SubjectQueries } from './subject-queries.js';
import { VisitsTab } from './visits-tab.js';

/** One subject: where it stands, its timeline, everything recorded of it. */
export function Screen() {
  const { t } = useI18n();
  const { study = '', patient = '' } = useParams();
  const { moment } = useMoment();
  const subject = useSubject(study, patient, moment);
  const mayRecord = useMay('subject.record');
  const mayReplay = useMay('subject.history');
  const maySign = useMay('signature.sign');
  const present = moment.asOf === null && moment.knownAt === null;
  const actions = (
    <>
      {mayReplay && subject.data && (
        <Button component={Link} to="replay" variant="default">
          {t('patient.replay')}
        </Button>
      )}
      {present && maySign && subject.data && (
        <Button component={Link} to={signPath(study, patient, { kind: 'patient' })} variant="default">
          {t('sign.sign')}
        </Button>
      )}
      {present && mayRecord && subject.data?.record && (
        <RecordMenu subject={subject.data} record={subject.data.record} />
      )}
    </>
  );
  return (
    <Page title={t('patient.title', { id: patient })} actions={actions}>
      <AsOfBanner />
      <Pending of={subject}>
        {(view) =>
          view.record ? (
            <Content subject={view} record={view.record} />
          ) : (
            <Empty title={t('patient.notYet')} />
          )
        }
      </Pending>
    </Page>
  );
}

const TABS = ['assessments', 'adverse', 'visits', 'events', 'queries', 'governance'] as const;

function Content({ subject, record }: { subject: SubjectView; record: PatientRecord }) {
  const { t, language, code } = useI18n();
  const [search, setSearch] = useSearchParams();
  const svg = useMemo(
    () => timelinePlot(record, { language, name: (each) => code('code', each) }),
    [record, language, code],
  );
  const chosen = search.get('event');
  const asked = TABS.find((tab) => tab === search.get('tab'));
  const tab = asked ?? (chosen ? 'events' : 'assessments');
  const { studyId } = subject.study;
  const { data: governance } = useGovernance(studyId, subject.patientId);
  const show = (name: string, value: string) =>
    setSearch((present) => {
      present.set(name, value);
      if (name === 'event') present.set('tab', 'events');
      return present;
    });
  return (
    <>
      <Group gap="xs">
        <Badge size="lg" variant="filled">
          {code('code', record.status)}
        </Badge>
        <Badge size="lg" variant="light">
          {code('code', record.setting)}
        </Badge>
        <Badge size="lg" variant="light" color="gray">
          {t('patient.site', { id: record.siteId })}
        </Badge>
        {governance && <MarkBadges marks={marksOf(governance, { kind: 'patient' })} />}
      </Group>
      <PatientHeader record={record} />
      {governance && <BrokenSignatures study={studyId} governance={governance} />}
      <Prompts subject={subject} record={record} />
      <RecordWarnings record={record} />
      <PlotView svg={svg} onMark={({ event }) => event && show('event', event)} />
      <Tabs keepMounted={false} value={tab} onChange={(next) => next && show('tab', next)}>
        <Tabs.List>
          <Tabs.Tab value="assessments">{t('patient.assessments')}</Tabs.Tab>
          <Tabs.Tab value="adverse">{t('patient.adverseEvents')}</Tabs.Tab>
          <Tabs.Tab value="visits">{t('nav.visits')}</Tabs.Tab>
          <Tabs.Tab value="events">{t('patient.events', { n: subject.history.length })}</Tabs.Tab>
          {governance && (
            <>
              <Tabs.Tab value="queries">{t('patient.queries', { n: governance.queries.length })}</Tabs.Tab>
              <Tabs.Tab value="governance">
                {t('patient.signaturesAndLocks', {
                  n: governance.signatures.length + governance.locks.length,
                })}
              </Tabs.Tab>
            </>
          )}
        </Tabs.List>
        <Tabs.Panel value="assessments" pt="md">
          <Assessments record={record} />
        </Tabs.Panel>
        <Tabs.Panel value="adverse" pt="md">
          <SimpleGrid cols={1}>
            <AdverseEvents record={record} />
          </SimpleGrid>
        </Tabs.Panel>
        <Tabs.Panel value="visits" pt="md">
          <VisitsTab study={studyId} record={record} governance={governance} />
        </Tabs.Panel>
        <Tabs.Panel value="events" pt="md">
          <EventList subject={subject} chosen={chosen} governance={governance} />
        </Tabs.Panel>
        {governance && (
          <>
            <Tabs.Panel value="queries" pt="md">
              <SubjectQueries study={studyId} governance={governance} />
            </Tabs.Panel>
            <Tabs.Panel value="governance" pt="md">
              <SignaturesAndLocks study={studyId} governance={governance} />
            </Tabs.Panel>
          </>
        )}
      </Tabs>
    </>
  );
}
