import { Suspense } from 'react';
import { Outlet, useParams } from 'react-router';
import { useStudy } from '../api/queries.js';
import { ExplainDrawer } from '../ui/explain-drawer.js';
import { Loading } from '../ui/loading.js';
import { usePrints } from './use-prints.js';

/** Loads the study before any screen of it, and shows what is behind a number on any of them. */
export function StudyFrame() {
  const { study = '', patient } = useParams();
  useStudy(study);
  usePrints(study, patient);
  return (
    <Suspense fallback={<Loading />}>
      <Outlet />
      <ExplainDrawer study={study} />
    </Suspense>
  );
}
