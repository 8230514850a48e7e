import { Suspense, useMemo } from 'react';
import { Outlet, useParams } from 'react-router';
import type { Protocol } from '#trial';
import { useStudy } from '../api/queries.js';
import { Named } from '../i18n/i18n.js';
import { ExplainDrawer } from '../ui/explain-drawer.js';
import { Loading } from '../ui/loading.js';
import { usePrints } from './use-prints.js';

/** Loads the study before any screen of it, and shows what is behind a number on any of them. */
export function StudyFrame() {
  const { study = '', patient } = useParams();
  const { protocol } = useStudy(study);
  const names = useMemo(() => namesOf(protocol), [protocol]);
  usePrints(study, patient);
  return (
    <Named names={names}>
      <Suspense fallback={<Loading />}>
        <Outlet />
        <ExplainDrawer study={study} />
      </Suspense>
    </Named>
  );
}

/** What the protocol calls its codes. */
function namesOf({ settings, primarySites, drugs, reasons, toxicity }: Protocol): Map<string, string> {
  const coded = [settings, primarySites, drugs, ...Object.values(reasons), toxicity.terms].flat();
  return new Map(coded.map(({ code, label }) => [code, label]));
}
